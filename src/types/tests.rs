//! Questions to the trait solver and the checks of items, over small programs and the real library.

use crate::diagnostic::Diagnostic;
use crate::hir::body::BodyId;
use crate::hir::def::{DefId, DefKind};
use crate::hir::{self, Crate};
use crate::snippet::Edition;
use crate::source::Source;
use crate::types::lower::with_self;
use crate::types::ty::{Args, TraitRef, Ty};
use crate::types::{ParamEnv, Typing};

/// Types that own something, without the part of the library that allocates.
const OWNERS: &str = "struct Text { length: usize } struct Many<T> { first: *const T } struct Boxed<T: ?Sized>(*const T);
    unsafe impl<T: Send> Send for Many<T> {} unsafe impl<T: ?Sized + Send> Send for Boxed<T> {}
    impl<T> IntoIterator for Many<T> { type Item = T; type IntoIter = Each<T>; fn into_iter(self) -> Each<T> { loop {} } }
    impl<'a, T> IntoIterator for &'a Many<T> { type Item = &'a T; type IntoIter = Each<&'a T>; fn into_iter(self) -> Each<&'a T> { loop {} } }
    struct Each<T>(Many<T>); impl<T> Iterator for Each<T> { type Item = T; fn next(&mut self) -> Option<T> { None } }";

fn crate_of(program: &str) -> Crate {
    hir::hir(&Source::new("main.rs", format!("{program}\n{OWNERS}\nfn main() {{}}")), Edition::E2024, &hir::library())
}

fn named(hir: &Crate, name: &str) -> DefId {
    let own = hir.user_defs().into_iter().find(|def| &*hir.def(*def).name == name);
    own.or_else(|| hir.library_item(name)).unwrap_or_else(|| panic!("there is no {name}"))
}

/// Whether a type (in the terms of the program) implements a trait without parameters.
fn implements(program: &str, ty: &str, of_trait: &str) -> bool {
    let hir = crate_of(&format!("{program}\ntype Asked = {ty};"));
    let typing = Typing::untyped(&hir);
    let asked = typing.type_of(named(&hir, "Asked"));
    let trait_ref = TraitRef { def: named(&hir, of_trait), args: with_self(asked, Args::empty()) };
    typing.implements(trait_ref, &ParamEnv::default())
}

/// What a type (in the terms of the program) is when all projections are reduced.
fn reduced(program: &str, ty: &str) -> String {
    let hir = crate_of(&format!("{program}\ntype Asked = {ty};"));
    let typing = Typing::untyped(&hir);
    let asked: Ty = typing.type_of(named(&hir, "Asked"));
    typing.display(typing.normalize(asked, &ParamEnv::default()))
}

/// The codes of the errors in a program's items, in order.
fn item_errors(program: &str) -> Vec<&'static str> {
    let hir = crate_of(program);
    assert_eq!(hir.diagnostics(), Vec::new(), "{program}");
    let typing = Typing::untyped(&hir);
    typing.check_items();
    typing.diagnostics().iter().map(|diagnostic| diagnostic.code.unwrap_or("none")).collect()
}

#[test]
fn copy_is_structural_for_what_the_language_builds() {
    for (ty, expected) in [
        ("(u8, &'static str)", true),
        ("(u8, Text)", false),
        ("[char; 3]", true),
        ("[Text; 3]", false),
        ("fn(Text) -> Text", true),
        ("&'static mut u8", false),
        ("*mut Text", true),
        ("Option<u8>", true),
        ("Option<Text>", false),
        ("Option<Option<&'static Text>>", true),
    ] {
        assert_eq!(implements("", ty, "core::marker::Copy"), expected, "{ty}");
    }
}

#[test]
fn auto_traits_look_inside() {
    let program =
        "struct List { next: Option<Boxed<List>>, value: u8 } struct Ptr(*const u8); struct Holds(Many<Ptr>);";
    for (ty, expected) in [("Many<Text>", true), ("List", true), ("Ptr", false), ("Holds", false), ("(u8, Ptr)", false)]
    {
        assert_eq!(implements(program, ty, "core::marker::Send"), expected, "{ty}");
    }
}

#[test]
fn where_clauses_of_impls_decide() {
    let program = "trait Speak {} impl Speak for u8 {} impl<T: Speak> Speak for Many<T> {} impl<T: Speak, U: Speak> Speak for (T, U) {}";
    for (ty, expected) in
        [("u8", true), ("Many<Many<u8>>", true), ("Many<u16>", false), ("(u8, Many<u8>)", true), ("(u8, i8)", false)]
    {
        assert_eq!(implements(program, ty, "Speak"), expected, "{ty}");
    }
}

#[test]
fn objects_implement_their_traits_and_those_above() {
    let program = "trait Above {} trait Tr: Above {} trait Other {}";
    for (of_trait, expected) in [("Tr", true), ("Above", true), ("Other", false), ("core::marker::Sized", false)] {
        assert_eq!(implements(program, "dyn Tr", of_trait), expected, "{of_trait}");
    }
}

#[test]
fn an_impl_that_needs_itself_ends() {
    let program = "trait Endless {} struct W<T>(T); impl<T> Endless for T where W<T>: Endless {}";
    assert!(!implements(program, "u8", "Endless"));
}

#[test]
fn projections_reduce() {
    let program = "trait Make { type Out; } impl Make for u8 { type Out = Many<u8>; } impl<T: Make> Make for Option<T> { type Out = (T::Out, T); }";
    for (ty, expected) in [
        ("<u8 as Make>::Out", "Many<u8>"),
        ("<Option<Option<u8>> as Make>::Out", "((Many<u8>, u8), Option<u8>)"),
        ("<Many<Text> as IntoIterator>::Item", "Text"),
        ("<&'static Many<Text> as IntoIterator>::Item", "&Text"),
        ("<core::ops::Range<i64> as Iterator>::Item", "i64"),
        ("<dyn Iterator<Item = u8> as Iterator>::Item", "u8"),
        ("<fn(u8) -> Text as FnOnce<(u8,)>>::Output", "Text"),
        ("[u8; 2 + 3 * 4]", "[u8; 14]"),
        ("[u8; u8::MAX as usize]", "[u8; 255]"),
    ] {
        assert_eq!(reduced(program, ty), expected, "{ty}");
    }
}

#[test]
fn items_are_checked() {
    let cases: &[(&str, &[&str])] = &[
        ("struct S<T> { value: T } impl<T: Clone> Clone for S<T> { fn clone(&self) -> S<T> { loop {} } }", &[]),
        ("struct Node { next: Option<Boxed<Self>> } enum E<'a> { A(&'a str), B }", &[]),
        ("trait A { fn f(&self); fn g(&self) {} } struct S; impl A for S {}", &["E0046"]),
        ("trait A { fn f<T>(t: T); } struct S; impl A for S { fn f(t: u8) {} }", &["E0049"]),
        ("trait A { fn f(&self, t: u8); } struct S; impl A for S { fn f(&self) {} }", &["E0050"]),
        ("trait A { fn f(&self, t: u8); } struct S; impl A for S { fn f(&self, t: u16) {} }", &["E0053"]),
        ("trait A { fn f(&self) -> Self; } struct S; impl A for S { fn f(&self) -> S { S } }", &[]),
        (
            "trait A { type T; fn f(&self) -> Self::T; } struct S; impl A for S { type T = u8; fn f(&self) -> u8 { 0 } }",
            &[],
        ),
        ("trait A { fn f(); } struct S; impl A for S { fn f(&self) {} }", &["E0185"]),
        ("trait A { fn f(&self); } struct S; impl A for S { fn f() {} }", &["E0186"]),
        ("trait A { fn f<T>(t: T); } struct S; impl A for S { fn f<T: Copy>(t: T) {} }", &["E0276"]),
        ("enum L { C(i32, L), N }", &["E0072"]),
        ("struct L { next: Option<L> }", &["E0072"]),
        ("enum E { A = 1, B = 1 }", &["E0081"]),
        ("impl Clone for u32 { fn clone(&self) -> u32 { 1 } }", &["E0117"]),
        (
            "impl<T> core::fmt::Display for T { fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result { Ok(()) } }",
            &["E0210"],
        ),
        ("trait A {} struct S; impl A for S {} impl<T> A for T {}", &["E0119"]),
        ("trait A {} struct S; impl<T: Copy> A for T {} impl A for S {}", &[]),
        ("#[derive(Clone)] struct S; impl Clone for S { fn clone(&self) -> S { S } }", &["E0119"]),
        ("impl Option<u8> { fn g(&self) {} }", &["E0116"]),
        ("impl u8 { fn g(&self) {} }", &["E0390"]),
        ("#[derive(Clone, Copy)] struct S { name: Text }", &["E0204"]),
        ("#[derive(Clone, Copy)] struct S; impl Drop for S { fn drop(&mut self) {} }", &["E0184"]),
        ("struct S; impl<T: Default> S { fn f() {} }", &["E0207"]),
        ("struct S<T> { a: u8 }", &["E0392"]),
        ("struct S<'a> { a: u8 }", &["E0392"]),
        ("struct S { a: str, b: u8 }", &["E0277"]),
        ("struct S { b: u8, a: str }", &[]),
        ("struct W<T: Copy>(T); fn f(x: W<Text>) {}", &["E0277"]),
        ("trait A: Clone {} struct S; impl A for S {}", &["E0277"]),
        ("trait I { type T: Copy; } struct S; impl I for S { type T = Text; }", &["E0277"]),
        ("struct P<T>(T); fn f(p: P) {}", &["E0107"]),
        ("struct P<T>(T); fn f(p: P<u8, u8>) {}", &["E0107"]),
        ("trait T { fn new() -> Self; } fn f(x: &dyn T) {}", &["E0038"]),
        ("fn f(x: &dyn Iterator) {}", &["E0191"]),
        ("fn f<T>(x: T::Item) {}", &["E0220"]),
        ("fn f(x: Iterator::Item) {}", &["E0223"]),
        ("fn f(x: u8<u8>) {}", &["E0109"]),
        ("static X: core::cell::Cell<u8> = core::cell::Cell::new(1);", &["E0277"]),
        ("type A = A;", &["E0391"]),
        ("trait A: B {} trait B: A {}", &["E0391", "E0391"]),
        ("struct S; impl S { fn f() {} } impl S { fn f() {} }", &["E0592"]),
    ];
    let mut wrong = Vec::new();
    for (program, expected) in cases {
        let found = item_errors(program);
        if &found != expected {
            wrong.push(format!("{program}\n  {found:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The library is typed lazily; here all of it is.
#[test]
fn the_library_is_well_typed() {
    let hir = crate_of("");
    let typing = Typing::untyped(&hir);
    let library_end = hir.user_defs().iter().map(|def| def.0).min().unwrap_or(0);
    for index in 0..library_end {
        let def = DefId(index);
        if matches!(hir.def(def).kind, DefKind::Macro | DefKind::Module) {
            continue;
        }
        typing.check_declaration(def);
        if has_body(hir.def(def).kind) && hir.body(def).is_some() {
            typing.body(BodyId(def));
        }
    }
    let render = |diagnostic: &Diagnostic| {
        let span = diagnostic.span();
        let source = hir.source(span.file);
        let code = diagnostic.code.unwrap_or("-----");
        format!("{code} {}:{} {}", source.name, source.line_column(span.lo), diagnostic.message)
    };
    let found: Vec<String> = typing.diagnostics().iter().map(render).collect();
    assert!(found.is_empty(), "{} errors\n{}", found.len(), found.join("\n"));
}

fn has_body(kind: DefKind) -> bool {
    matches!(kind, variants!(DefKind: Fn | AssocFn | Const | AssocConst | Static | AnonConst))
}
