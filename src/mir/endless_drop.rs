//! A body to the locals whose types cannot be checked for what they drop, because each part holds a larger type of the same kind
//! (E0320: `struct S<T> { next: Option<Box<S<Option<T>>>> }`).

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::mir::Body;
use crate::source::Span;
use crate::types::Typing;
use crate::types::fold::{erase_regions, substitute};
use crate::types::kinds::kinds;
use crate::types::ty::{Ty, TyKind};

/// How much deeper than the local's type a part may be.
const DEEPER: usize = 14;
/// Parts that are looked at.
const MOST: usize = 4_000;

/// One error for each local of such a type.
pub fn check(typing: &Typing<'_>, body: &Body) -> Vec<Diagnostic> {
    let mut places: BTreeSet<Span> = BTreeSet::new();
    let mut found = Vec::new();
    for decl in body.locals.iter().filter(|decl| decl.span.is_user() && body.user) {
        if is_endless(typing, erase_regions(&decl.ty)) && places.insert(decl.span) {
            let message = format!("overflow while adding drop-check rules for `{}`", typing.display(decl.ty));
            found.push(Diagnostic::error("E0320", decl.span, message));
        }
    }
    found.sort_by_key(|diagnostic| diagnostic.span().lo);
    found
}

fn is_endless(typing: &Typing<'_>, ty: Ty) -> bool {
    let limit = ty.depth() as usize + DEEPER;
    let mut seen: Vec<Ty> = Vec::new();
    let mut open = vec![ty];
    while let Some(part) = open.pop() {
        if part.depth() as usize > limit {
            return true;
        }
        if seen.contains(&part) || seen.len() > MOST {
            continue;
        }
        seen.push(part);
        match part.kind() {
            TyKind::Array(inner, _) | TyKind::Slice(inner) => open.push(*inner),
            TyKind::Tuple(items) => open.extend(items.iter().copied()),
            // What the library's types own are their arguments.
            TyKind::Adt(def, args) if !typing.hir.is_user(*def) => {
                let is_kept = matches!(&*typing.hir.def(*def).name, "ManuallyDrop" | "PhantomData");
                open.extend(args.types().filter(|_| !is_kept));
            }
            TyKind::Adt(def, args) if args.types().next().is_some() => {
                let fields = typing.fields_of(*def);
                open.extend(fields.iter().flatten().map(|field| erase_regions(&substitute(field, *args))));
            }
            variants!(TyKind: Adt | Str | Never | Dynamic)
            | kinds!(scalar | pointer | function | generic | unknown) => {}
        }
    }
    false
}
