//! Signatures to the lifetimes in them that are written in one way in a parameter and in another way in the result
//! (`mismatched_lifetime_syntaxes`): `fn iter(&self) -> Iter<T>` hides the one that `&` shows.

use super::finding::{Finding, Lint};
use crate::hir::Crate;
use crate::hir::def::DefKind;
use crate::hir::item::{Bound, Lifetime, LifetimeRes};
use crate::hir::ty::{GenericArg, PathSegment, QPath, Ty, TyKind};
use crate::source::Span;
use crate::types::Typing;

const MISMATCHED: Lint = Lint::warning("mismatched_lifetime_syntaxes", &[]);

/// How a lifetime is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Syntax {
    /// `S` for `S<'_>`.
    Hidden,
    /// `&T`, `'_`.
    Elided,
    Named,
}

/// One place of a lifetime.
struct Written {
    res: LifetimeRes,
    span: Span,
    syntax: Syntax,
}

/// One finding for each lifetime of a result that a parameter writes in another way.
pub fn check(typing: &Typing<'_>) -> Vec<Finding> {
    let hir = typing.hir;
    let functions =
        hir.user_defs().into_iter().filter(|def| matches!(hir.def(*def).kind, DefKind::Fn | DefKind::AssocFn));
    let mut findings = Vec::new();
    for def in functions {
        let declared = hir.fn_decl(def);
        let (mut given, mut result) = (Vec::new(), Vec::new());
        declared.params.iter().for_each(|ty| in_type(hir, ty, &mut given));
        declared.output.iter().for_each(|ty| in_type(hir, ty, &mut result));
        let mut told: Vec<LifetimeRes> = Vec::new();
        for written in &result {
            if !told.contains(&written.res) {
                told.push(written.res.clone());
                findings.extend(mismatch(&written.res, &given, &result));
            }
        }
    }
    findings
}

fn mismatch(lifetime: &LifetimeRes, given: &[Written], result: &[Written]) -> Option<Finding> {
    let of = |all: &'_ [Written]| -> Vec<(Span, Syntax)> {
        all.iter().filter(|it| it.res == *lifetime).map(|it| (it.span, it.syntax)).collect()
    };
    let (given, result) = (of(given), of(result));
    let (first, syntax) = *given.first()?;
    if given.iter().chain(&result).all(|(_, other)| *other == syntax) {
        return None;
    }
    let (_, there) = *result.iter().find(|(_, other)| *other != syntax).or(result.first())?;
    let doing = |syntax: Syntax| match syntax {
        Syntax::Hidden => "hiding",
        Syntax::Elided => "eliding",
        Syntax::Named => "naming",
    };
    let done = |syntax: Syntax| match syntax {
        Syntax::Hidden => "hidden",
        Syntax::Elided => "elided",
        Syntax::Named => "named",
    };
    let message = format!("{} a lifetime that's {} elsewhere is confusing", doing(there), done(syntax));
    let finding = Finding::new(MISMATCHED, first, message, format!("the lifetime is {} here", done(syntax)));
    Some(finding.help("write the lifetime in the same way in both places: `'_` shows one without naming it"))
}

/// The lifetimes that a type shows or hides, but not those that a `fn` type or an object leaves to its default.
fn in_type(hir: &Crate, ty: &Ty, found: &mut Vec<Written>) {
    match &ty.kind {
        TyKind::Ref { lifetime, inner, .. } => {
            note(hir, lifetime, found);
            in_type(hir, inner, found);
        }
        TyKind::RawPtr { inner, .. } | TyKind::Slice(inner) | TyKind::Array(inner, _) => in_type(hir, inner, found),
        TyKind::Tuple(types) => types.iter().for_each(|ty| in_type(hir, ty, found)),
        TyKind::Path(QPath::Resolved { self_ty, path }) => {
            self_ty.iter().for_each(|ty| in_type(hir, ty, found));
            in_segments(hir, &path.segments, found);
        }
        TyKind::Path(QPath::TypeRelative { self_ty, segment, .. }) => {
            in_type(hir, self_ty, found);
            in_segments(hir, std::slice::from_ref(segment), found);
        }
        TyKind::TraitObject { bounds, lifetime } => {
            bounds.iter().for_each(|bound| in_segments(hir, &bound.path.segments, found));
            if lifetime.span != ty.span {
                note(hir, lifetime, found);
            }
        }
        TyKind::ImplTrait { bounds, .. } => in_bounds(hir, bounds, found),
        TyKind::FnPtr(_) | TyKind::Never | TyKind::Infer | TyKind::Error => {}
    }
}

fn in_bounds(hir: &Crate, bounds: &[Bound], found: &mut Vec<Written>) {
    for bound in bounds {
        match bound {
            Bound::Outlives(lifetime) => note(hir, lifetime, found),
            Bound::Trait(bound) => in_segments(hir, &bound.path.segments, found),
            Bound::Captures(_) => {}
        }
    }
}

fn in_segments(hir: &Crate, segments: &[PathSegment], found: &mut Vec<Written>) {
    use crate::hir::ty::AssocBindingKind;
    for segment in segments.iter().filter(|segment| &*segment.ident.name != "Self") {
        let Some(args) = segment.args.as_ref().filter(|args| !args.parenthesized) else { continue };
        for arg in &args.args {
            match arg {
                GenericArg::Lifetime(lifetime) => note(hir, lifetime, found),
                GenericArg::Type(ty) => in_type(hir, ty, found),
                GenericArg::Const(_) => {}
            }
        }
        for binding in &args.bindings {
            match &binding.kind {
                AssocBindingKind::Equals(ty) => in_type(hir, ty, found),
                AssocBindingKind::Bounds(bounds) => in_bounds(hir, bounds, found),
            }
        }
    }
}

fn note(hir: &Crate, lifetime: &Lifetime, found: &mut Vec<Written>) {
    if matches!(lifetime.res, LifetimeRes::Bound { .. } | LifetimeRes::Infer | LifetimeRes::Error) {
        return;
    }
    let span = lifetime.span.written();
    let source = hir.source(span.file);
    let syntax = match source.text.get(span.lo as usize..span.hi as usize).unwrap_or_default() {
        "'_" => Syntax::Elided,
        text if text.starts_with('&') => Syntax::Elided,
        text if text.starts_with('\'') => Syntax::Named,
        _ => Syntax::Hidden,
    };
    found.push(Written { res: lifetime.res.clone(), span: lifetime.span, syntax });
}
