//! Programs to the types that rustc infers for them, and to what it captures.

use crate::hir::body::BodyId;
use crate::snippet::Edition;
use crate::source::Source;
use crate::types::tables::{CaptureMode, CaptureProjection, ClosureKind};
use crate::types::{Typing, types};

/// Types the program and hands the result over; the program must be correct.
fn with_typing<R>(program: &str, run: impl FnOnce(&Typing<'_>) -> R) -> R {
    let hir = crate::hir::hir(&Source::new("main.rs", program), Edition::E2024, &crate::hir::library());
    assert_eq!(hir.diagnostics(), [], "{program}");
    let typing = types(&hir);
    assert_eq!(typing.diagnostics(), [], "{program}");
    run(&typing)
}

/// The types of the variables of `main`, as `name: type`.
fn locals(statements: &str) -> Vec<String> {
    with_typing(&format!("fn main() {{ {statements} }}"), |typing| {
        let main = typing.hir.main().expect("the program has a main");
        let body = typing.hir.body(main).expect("main has a body");
        let tables = typing.body(BodyId(main));
        let typed = body.locals.iter().zip(&tables.local_types).filter(|(local, _)| local.user);
        typed.map(|(local, ty)| format!("{}: {}", local.name, typing.display(*ty))).collect()
    })
}

#[test]
fn literals_take_the_type_that_is_needed_later() {
    assert_eq!(locals("let x = 1; let y: u8 = x; let z = 2.0;"), ["x: u8", "y: u8", "z: f64"]);
    assert_eq!(locals("let mut v = Vec::new(); v.push(1i64);"), ["v: Vec<i64>"]);
    assert_eq!(locals("let a = [1, 2]; let i = 0; let e = a[i];"), ["a: [i32; 2]", "i: usize", "e: i32"]);
    assert_eq!(locals("let b = 1 << 3u8; let c = -b; let d = !c == 0;"), ["b: i32", "c: i32", "d: bool"]);
}

#[test]
fn methods_are_found_through_references_and_boxes() {
    assert_eq!(locals("let b = Box::new(String::new()); let n = b.len();"), ["b: Box<String>", "n: usize"]);
    assert_eq!(locals("let s = &&\"a\"; let o = s.to_string();"), ["s: &&&str", "o: String"]);
    assert_eq!(locals("let v = vec![1u8]; let f = v.first();"), ["v: Vec<u8>", "f: Option<&u8>"]);
    assert_eq!(locals("let a = [3, 1]; let m = a.iter().max();"), ["a: [i32; 2]", "m: Option<&i32>"]);
}

#[test]
fn closures_learn_from_what_is_expected_of_them() {
    assert_eq!(locals("let o = Some(1u8).map(|x| (x, 'c'));"), ["x: u8", "o: Option<(u8, char)>"]);
    assert_eq!(
        locals("let f: fn(i32) -> i64 = |x| i64::from(x); let y = f(1);"),
        ["x: i32", "f: fn(i32) -> i64", "y: i64"]
    );
    assert_eq!(locals("let s: u64 = [1, 2].iter().map(|x| x * 2).sum();"), ["x: &u64", "s: u64"]);
}

#[test]
fn branches_come_to_one_type() {
    assert_eq!(locals("let x = if true { 1 } else { panic!() };"), ["x: i32"]);
    assert_eq!(locals("let x = loop { break Some(2u8); };"), ["x: Option<u8>"]);
    assert_eq!(
        locals("let b: Box<dyn Fn() -> u8> = if true { Box::new(|| 1) } else { Box::new(|| 2) };"),
        ["b: Box<dyn Fn() -> u8>"]
    );
    assert_eq!(locals("let v: Vec<_> = (0..3).zip(\"abc\".chars()).collect();"), ["v: Vec<(i32, char)>"]);
}

#[test]
fn patterns_look_through_references() {
    assert_eq!(locals("let p = &(1, String::new()); let (a, b) = p;"), ["p: &(i32, String)", "a: &i32", "b: &String"]);
    assert_eq!(locals("let mut o = Some(3u8); if let Some(x) = &mut o { *x += 1; }"), ["o: Option<u8>", "x: &mut u8"]);
    assert_eq!(locals("let v = [1u8, 2, 3]; let [f, rest @ ..] = &v;"), ["v: [u8; 3]", "f: &u8", "rest: &[u8; 2]"]);
}

/// The captures of the closures in `main`, in rustc's notation, and each closure's kind.
fn captures(program: &str) -> Vec<String> {
    with_typing(program, |typing| {
        let main = typing.hir.main().expect("the program has a main");
        let body = typing.hir.body(main).expect("main has a body");
        let tables = typing.body(BodyId(main));
        let closures = body.closures.iter().map(|(def, _)| &tables.closures[def]);
        let words = closures.map(|closure| {
            let captures: Vec<String> = closure
                .captures
                .iter()
                .map(|capture| {
                    let steps = capture.place.projections.iter().map(|step| match step {
                        CaptureProjection::Field { index, .. } => format!(".{index}"),
                        CaptureProjection::Deref { .. } => ".*".to_owned(),
                    });
                    let mode = match capture.mode {
                        CaptureMode::Ref => "&",
                        CaptureMode::UniqueRef => "&uniq ",
                        CaptureMode::MutRef => "&mut ",
                        CaptureMode::Copy => "copy ",
                        CaptureMode::Move => "move ",
                    };
                    format!("{mode}{}{}", body.local(capture.place.local).name, steps.collect::<String>())
                })
                .collect();
            let kind = match closure.kind {
                ClosureKind::Fn => "Fn",
                ClosureKind::FnMut => "FnMut",
                ClosureKind::FnOnce => "FnOnce",
            };
            format!("{kind}({})", captures.join(", "))
        });
        words.collect()
    })
}

/// rustc tells what it captures under `#[rustc_capture_analysis]`; the expectations are what it said.
#[test]
fn closures_capture_what_rustc_says() {
    let program = "
        struct P { name: String, age: u32, inner: (i32, String) }
        struct D(String, String);
        impl Drop for D { fn drop(&mut self) {} }
        fn main() {
            let mut p = P { name: String::new(), age: 1, inner: (1, String::new()) };
            let _ = || p.name.len();
            let _ = || p.age += 1;
            let _ = || { let _s = &p.inner; let _t = &p.inner.1; };
            let r = &p;
            let _ = || r.age;
            let _ = move || r.age;
            let m = &mut p;
            let _ = || { m.inner.1.push('c'); let _n = &m.name; };
            let _ = move || m.age += 1;
            let d = D(String::new(), String::new());
            let _ = || { let _x = &d.0; };
            let _ = move || { let _x = &d.0; };
            let t = (String::new(), (1, String::new()));
            let _ = || { let (_, (n, _b)) = t; n };
            let b = Box::new((String::new(), 1));
            let _ = || b.0.len();
            let _ = || drop(b.0);
            let mut v = vec![1];
            let _ = || v[0] += 1;
            let a = [String::new(), String::new()];
            let _ = || a[0].len();
            let e = Some(3);
            let _ = || match e { Some(n) => n, None => 0 };
            let _ = || { let _ = e; };
        }";
    assert_eq!(
        captures(program),
        [
            "Fn(&p.0)",
            "FnMut(&mut p.1)",
            "Fn(&p.2)",
            "Fn(&r.*)",
            "Fn(copy r)",
            "FnMut(&m.*.0, &mut m.*.2.1)",
            "FnMut(move m)",
            "Fn(&d.0)",
            "Fn(move d)",
            "FnOnce(&t.1.0, move t.1.1)",
            "Fn(&b.*.0)",
            "FnOnce(move b)",
            "FnMut(&mut v)",
            "Fn(&a)",
            "Fn(&e)",
            "Fn()",
        ]
    );
}
