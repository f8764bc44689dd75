//! Items to text as `std::any::type_name` has them, with what each part of the path is given: `alloc::vec::Vec<u8>::push`,
//! `<main::S as core::clone::Clone>::clone`, `main::f<u8>::{{closure}}`.

use super::{Form, Printer};
use crate::hir::def::{DefId, DefKind};
use crate::types::fold;
use crate::types::kinds::kinds;
use crate::types::ty::{Args, TraitRef, Ty, TyKind};

impl Printer<'_, '_> {
    /// An item with its own arguments, behind its parents with theirs.
    pub(super) fn named(&mut self, def: DefId, args: Args) {
        let generics = self.typing.generics_of(def);
        let (parents, _) = args.as_slice().split_at(generics.parent_count.min(args.len()));
        self.named_parent(def, Args::new(parents));
        self.own_name(def);
        if self.typing.hir.def(def).kind == DefKind::Variant {
            return;
        }
        let late = self.typing.late_bound(def);
        let visible = self.without_defaults(def, args, &generics.params);
        let own = visible.iter().enumerate().skip(generics.parent_count);
        let own = own.filter(|(index, _)| !late.contains(&(*index as u32)));
        let parts: Vec<String> = own.filter_map(|(_, (arg, param))| self.arg(arg, param)).collect();
        self.angle(&parts);
    }

    /// A constructor: `core::option::Option<i32>::Some::{{constructor}}`.
    pub(super) fn constructor(&mut self, def: DefId, args: Args) {
        self.named(def, args);
        self.push("::{{constructor}}");
    }

    /// The path without arguments of the item itself; those of an impl around it are not known.
    pub(super) fn named_plainly(&mut self, def: DefId) {
        self.named_parent(def, Args::empty());
        self.own_name(def);
    }

    fn own_name(&mut self, def: DefId) {
        let known = self.typing.hir.def(def);
        if known.kind == DefKind::Closure {
            self.push("{{closure}}");
        } else {
            self.push(&known.name);
        }
        // Two items with the same path are two all the same: in blocks of one function, or closures.
        if self.form == Form::Identity && (known.kind == DefKind::Closure || self.typing.hir.is_user(def)) {
            self.push(&format!("@{}:{}", known.span.file.0, known.span.lo));
        }
    }

    /// What stands before the name, `::` included.
    fn named_parent(&mut self, def: DefId, args: Args) {
        let Some(parent) = self.typing.hir.def(def).parent else { return };
        match self.typing.hir.def(parent).kind {
            DefKind::Impl { .. } => self.of_impl(parent, args),
            DefKind::Trait if !args.is_empty() => self.qualified(args.type_at(0), Some(TraitRef { def: parent, args })),
            DefKind::Module => self.module_of(parent, def),
            variants!(
                DefKind: Struct | Union | Enum | Variant | Trait | TypeAlias | Fn | AssocFn | Const | AssocConst | Static
                    | AssocType | Macro | Closure | AnonConst
            ) => self.named(parent, args),
        }
        self.push("::");
    }

    /// An impl: its type alone where it stands beside the type or its trait, else with the module where it stands.
    fn of_impl(&mut self, of_impl: DefId, args: Args) {
        let (mut self_ty, mut of_trait) = (self.typing.type_of(of_impl), self.typing.impl_trait_ref(of_impl));
        if !args.is_empty() {
            self_ty = fold::substitute(&self_ty, args);
            of_trait = of_trait.map(|of_trait| fold::substitute(&of_trait, args));
        }
        if self.is_beside(of_impl, self_ty, of_trait) {
            return self.qualified(self_ty, of_trait);
        }
        if let Some(module) = self.typing.hir.def(of_impl).parent {
            self.module_of(module, of_impl);
            self.push("::");
        }
        self.push("<impl ");
        if let Some(of_trait) = of_trait {
            self.trait_path(of_trait.def, of_trait.args, Vec::new());
            self.push(" for ");
        }
        self.ty(self_ty);
        self.push(">");
    }

    fn is_beside(&self, of_impl: DefId, self_ty: Ty, of_trait: Option<TraitRef>) -> bool {
        let hir = &self.typing.hir;
        let named = characteristic(self_ty);
        // The files of our library are not those of the real one, whose impls stand beside their types.
        if !hir.is_user(of_impl) {
            return named.is_some() || of_trait.is_some();
        }
        let beside = |def: DefId| hir.def(def).parent == hir.def(of_impl).parent;
        named.is_some_and(beside) || of_trait.is_some_and(|of_trait| beside(of_trait.def))
    }

    /// `<Type as Trait>`, or a type that needs no brackets.
    fn qualified(&mut self, self_ty: Ty, of_trait: Option<TraitRef>) {
        let needs_none = !matches!(
            self_ty.kind(),
            variants!(TyKind: Slice | Array | Tuple | Dynamic | Never) | kinds!(pointer | function)
        );
        if of_trait.is_none() && needs_none {
            return self.ty(self_ty);
        }
        self.push("<");
        self.ty(self_ty);
        if let Some(of_trait) = of_trait {
            self.push(" as ");
            self.trait_path(of_trait.def, of_trait.args, Vec::new());
        }
        self.push(">");
    }

    /// The module around an item.
    fn module_of(&mut self, module: DefId, item: DefId) {
        let path = self.typing.hir.path(module);
        if !crate::hir::is_of_library(module) {
            self.push("main");
            self.push(if path.is_empty() { "" } else { "::" });
            return self.push(&path);
        }
        let name = self.typing.hir.def(item).name.clone();
        let real = real_module(&path, &name);
        self.push(real);
        if matches!(real, "core::iter::adapters" | "core::iter::sources") {
            let name = snake_case(&name);
            self.push("::");
            self.push(if name == "flat_map" { "flatten" } else { &name });
        }
    }
}

/// The definition that a type is known by.
fn characteristic(ty: Ty) -> Option<DefId> {
    match ty.kind() {
        TyKind::Adt(def, _) | TyKind::FnDef(def, _) | TyKind::Closure(def, _) => Some(*def),
        TyKind::Ref(_, inner, _) | TyKind::RawPtr(inner, _) | TyKind::Slice(inner) | TyKind::Array(inner, _) => {
            characteristic(*inner)
        }
        TyKind::Tuple(items) => items.iter().find_map(|item| characteristic(*item)),
        TyKind::Dynamic(predicates, _) => predicates.iter().find_map(|part| match part {
            crate::types::ty::ExistentialPredicate::Trait(def, _) => Some(*def),
            crate::types::ty::ExistentialPredicate::AutoTrait(_)
            | crate::types::ty::ExistentialPredicate::Projection { .. } => None,
        }),
        variants!(TyKind: Bool | Char | Int | Uint | Float | Str | Never | FnPtr | Param | Projection | Opaque | Infer | Error) => {
            None
        }
    }
}

/// `FilterMap` as `filter_map`.
fn snake_case(name: &str) -> String {
    let mut text = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.push(c.to_ascii_lowercase());
    }
    text
}

/// The module of the real library for an item in one of ours, where they are cut otherwise.
fn real_module<'a>(ours: &'a str, item: &str) -> &'a str {
    let path = format!("{ours}::{item}");
    let cut =
        |part: &'static str| path.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"));
    let found = MODULES.iter().find(|(part, _)| cut(part));
    found.map_or(ours, |(_, real)| real)
}

/// Modules of ours, with all below them, or single items, and the real module; the more special ones first.
const MODULES: &[(&str, &str)] = &[
    ("core::char::methods::TryFromCharError", "core::char"),
    ("core::char::methods::CharTryFromError", "core::char::convert"),
    ("core::char::methods::ParseCharError", "core::char::convert"),
    ("core::hash::build", "core::hash"),
    ("core::num::error::ParseFloatError", "core::num::dec2flt"),
    ("core::panic::AssertUnwindSafe", "core::panic::unwind_safe"),
    ("core::panic::Location", "core::panic::location"),
    ("core::range::RangeInclusiveIter", "core::range::iter"),
    ("core::slice::disjoint", "core::slice"),
    ("core::str::convert::Utf8Error", "core::str::error"),
    ("core::str::traits::ParseBoolError", "core::str::error"),
    ("alloc::collections::vec_deque::iter::IntoIter", "alloc::collections::vec_deque::into_iter"),
    ("alloc::collections::vec_deque::iter::IterMut", "alloc::collections::vec_deque::iter_mut"),
    ("alloc::rc::weak", "alloc::rc"),
    ("alloc::sync::weak", "alloc::sync"),
    ("alloc::vec::splice::ExtractIf", "alloc::vec::extract_if"),
    ("std::env", "std::env"),
    ("std::fs", "std::fs"),
    ("std::io::adapters", "std::io"),
    ("std::io::traits", "std::io"),
    ("std::io::impls", "std::io::util"),
    ("std::io::kind", "std::io::error"),
    ("std::io::buffered::intoinner", "std::io::buffered"),
    ("std::io::buffered::writer::LineWriter", "std::io::buffered::linewriter"),
    ("std::net::listener", "std::net::tcp"),
    ("std::net::stream", "std::net::tcp"),
    ("std::path", "std::path"),
    ("std::process", "std::process"),
    ("std::sync::mpsc", "std::sync::mpsc"),
    ("std::sync::condvar::WaitTimeoutResult", "std::sync"),
    ("std::thread::this::ThreadId", "std::thread::id"),
    ("std::thread::this::Thread", "std::thread::thread"),
    ("std::thread::packet::JoinHandle", "std::thread::join_handle"),
    ("core::iter::adapters", "core::iter::adapters"),
    ("core::iter::sources", "core::iter::sources"),
    ("core::num::integers", "core::num"),
    ("core::num::mixed", "core::num"),
    ("core::num::bits", "core::num"),
    ("core::num::checked", "core::num"),
    ("core::num::strict", "core::num"),
    ("core::num::parse", "core::num"),
    ("core::num::nonzero", "core::num::nonzero"),
    ("core::num::wrapper", "core::num::wrapping"),
    ("core::num::float_methods", "std::f64"),
    ("core::slice::chunks", "core::slice::iter"),
    ("core::slice::split", "core::slice::iter"),
    ("core::slice::groups", "core::slice::iter"),
    ("core::slice::arrays", "core::slice"),
    ("core::slice::rearrange", "core::slice"),
    ("core::slice::search", "core::slice"),
    ("core::slice::sort", "core::slice"),
    ("core::str::methods", "core::str"),
    ("core::str::split", "core::str::iter"),
    ("core::str::words", "core::str::iter"),
    ("core::str::encode", "core::str::iter"),
    ("core::str::searcher", "core::str::pattern"),
    ("core::str::convert", "core::str::converts"),
    ("core::char::escape", "core::char"),
    ("core::net::ip", "core::net::ip_addr"),
    ("core::net::socket", "core::net::socket_addr"),
    ("core::cell::once", "core::cell::once"),
    ("alloc::collections::btree::set_iter", "alloc::collections::btree::set"),
    ("alloc::collections::btree::set_operations", "alloc::collections::btree::set"),
    ("alloc::collections::btree::iter", "alloc::collections::btree::map"),
    ("alloc::collections::btree::entry", "alloc::collections::btree::map::entry"),
    ("alloc::collections::binary_heap", "alloc::collections::binary_heap"),
    ("alloc::string", "alloc::string"),
    ("std::collections::hash::iter", "std::collections::hash::map"),
    ("std::collections::hash::entry", "std::collections::hash::map"),
    ("std::thread::this", "std::thread::functions"),
    ("std::io::buffered::reader", "std::io::buffered::bufreader"),
    ("std::io::buffered::writer", "std::io::buffered::bufwriter"),
    ("std::sync::mutex", "std::sync::poison::mutex"),
    ("std::sync::rwlock", "std::sync::poison::rwlock"),
    ("std::sync::condvar", "std::sync::poison::condvar"),
];
