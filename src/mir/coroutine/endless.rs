//! E0733: a future that keeps itself, which no memory could hold.

use crate::diagnostic::Diagnostic;
use crate::hir::body::Coroutine;
use crate::hir::def::DefId;
use crate::types::Typing;
use crate::types::kinds::kinds;
use crate::types::ty::{Ty, TyKind};

/// The functions and blocks whose futures are parts of themselves, in the order of the program.
pub(in crate::mir) fn check(typing: &Typing<'_>, coroutines: &[DefId]) -> Vec<Diagnostic> {
    let mut told: Vec<DefId> = Vec::new();
    let mut found = Vec::new();
    for &coroutine in coroutines {
        let mut inside = Vec::new();
        kept_by(typing, coroutine, &mut inside);
        if inside.contains(&coroutine) && !told.iter().any(|known| inside.contains(known)) {
            told.push(coroutine);
            found.push(diagnostic(typing, coroutine, &inside));
        }
    }
    found
}

fn diagnostic(typing: &Typing<'_>, coroutine: DefId, inside: &[DefId]) -> Diagnostic {
    let parent = typing.hir.def(coroutine).parent.filter(|_| typing.hir.coroutine(coroutine) == Some(Coroutine::Fn));
    let (what, span) = match parent {
        Some(function) => ("fn", typing.hir.def(function).span),
        None => ("block", typing.hir.def(coroutine).span),
    };
    let mut error = Diagnostic::error("E0733", span, format!("recursion in an async {what} requires boxing"));
    let facts = inside.iter().chain([&coroutine]).filter_map(|def| typing.coroutine(*def));
    let sleeps: Vec<_> =
        facts.flat_map(|facts| facts.sleeps.iter().map(|sleep| sleep.span).collect::<Vec<_>>()).collect();
    if let [only] = sleeps.as_slice() {
        error = error.label(*only, "recursive call here");
    }
    error.note(
        "a recursive `async fn` call must introduce indirection such as `Box::pin` to avoid an infinitely sized future",
    )
}

/// The futures that one keeps, directly or inside of others.
fn kept_by(typing: &Typing<'_>, coroutine: DefId, found: &mut Vec<DefId>) {
    let Some(facts) = typing.coroutine(coroutine) else { return };
    let captures = typing.closure(coroutine).captures.iter().map(|capture| capture.field_ty()).collect::<Vec<_>>();
    let mut seen = Vec::new();
    for ty in facts.saved.iter().map(|saved| saved.ty).chain(captures) {
        futures_in(typing, ty, &mut seen, found);
    }
}

fn futures_in(typing: &Typing<'_>, ty: Ty, seen: &mut Vec<Ty>, found: &mut Vec<DefId>) {
    if seen.contains(&ty) || seen.len() > 200 {
        return;
    }
    seen.push(ty);
    match ty.kind() {
        TyKind::Opaque(def, args) => {
            if let Some(hidden) = typing.hidden_type(*def) {
                futures_in(typing, typing.substitute(hidden, *args), seen, found);
            }
        }
        TyKind::Closure(def, args) => {
            if typing.hir.is_coroutine(*def) {
                if !found.contains(def) {
                    found.push(*def);
                    kept_by(typing, *def, found);
                }
            } else {
                for capture in &typing.closure(*def).captures {
                    futures_in(typing, typing.substitute(capture.field_ty(), *args), seen, found);
                }
            }
        }
        TyKind::Adt(def, _) if typing.hir.adt(*def).lang.as_deref() == Some("phantom_data") => {}
        TyKind::Adt(def, args) => {
            for field in typing.fields_of(*def).iter().flatten() {
                futures_in(typing, typing.substitute(*field, *args), seen, found);
            }
        }
        TyKind::Tuple(items) => items.iter().for_each(|item| futures_in(typing, *item, seen, found)),
        TyKind::Array(element, _) => futures_in(typing, *element, seen, found),
        // What is behind a pointer is not part of the future; of a slice or a parameter nothing is known.
        variants!(TyKind: Str | Never | Slice | FnDef | FnPtr | Dynamic | Param | Projection)
        | kinds!(scalar | pointer | unknown) => {}
    }
}
