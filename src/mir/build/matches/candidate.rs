//! Patterns to candidates: a flat list of tests, outer ones first, and the bindings that hold when all succeed.

use super::super::expr::OpenPlace;
use super::Builder;
use crate::diagnostic::Diagnostic;
use crate::hir::body::LocalId;
use crate::mir::thir::{Pat, PatKind, RangePat};
use crate::mir::{Annotation, Constant, PlaceElem, Written};
use crate::source::Span;
use crate::types::tables::BindingMode;
use crate::types::ty::{Const, TyKind};

/// Or-patterns may multiply; past this many alternatives of one arm it is refused.
const MOST_ALTERNATIVES: usize = 4096;

/// One way in which an arm can match.
#[derive(Clone)]
pub(super) struct Candidate<'p> {
    pub arm: usize,
    pub has_guard: bool,
    /// Still to be tested.
    pub tests: Vec<Test<'p>>,
    pub bindings: Vec<Binding>,
}

/// A question about a place.
#[derive(Clone)]
pub(super) struct Test<'p> {
    pub place: OpenPlace,
    pub kind: TestKind<'p>,
    pub span: Span,
}

/// See [`Test`].
#[derive(Clone, PartialEq)]
pub(super) enum TestKind<'p> {
    Variant(usize),
    Bits(u128),
    Equal(&'p Constant),
    Range(&'p RangePat),
    /// A slice of exactly (or at least) so many elements.
    Len {
        len: u64,
        at_least: bool,
    },
}

/// A variable and what it is bound to.
#[derive(Clone)]
pub(super) struct Binding {
    pub variable: LocalId,
    pub mode: BindingMode,
    pub place: OpenPlace,
    pub span: Span,
}

/// The parts of a slice pattern.
struct SlicePat<'p> {
    before: &'p [Pat],
    /// `..`, and its binding.
    rest: Option<Option<&'p Pat>>,
    after: &'p [Pat],
    span: Span,
}

impl Builder<'_> {
    /// The alternatives of a pattern on a place.
    pub(super) fn candidates<'p>(
        &mut self,
        arm: usize,
        has_guard: bool,
        pat: &'p Pat,
        place: &OpenPlace,
    ) -> Vec<Candidate<'p>> {
        let mut all = vec![Candidate { arm, has_guard, tests: Vec::new(), bindings: Vec::new() }];
        if !self.expand(pat, place.clone(), &mut all) {
            self.diagnostics.push(Diagnostic::unsupported(pat.span, "or-patterns with this many combinations"));
            all.truncate(1);
        }
        all
    }

    /// Adds what `pat` asks and binds to all candidates; false when they become too many.
    fn expand<'p>(&mut self, pat: &'p Pat, place: OpenPlace, all: &mut Vec<Candidate<'p>>) -> bool {
        if let Some(path) = &pat.written
            && let Some(place) = self.try_close(&place)
        {
            self.annotations.push(Annotation { place, written: Written::Pattern(path.clone()) });
        }
        match &pat.kind {
            PatKind::Wild | PatKind::Error => true,
            PatKind::Binding { local, mode, sub } => {
                // What is bound inside comes first: a copy of a part may be taken before the whole is moved.
                let fine = sub.as_ref().is_none_or(|sub| self.expand(sub, place.clone(), all));
                let binding = Binding { variable: *local, mode: *mode, place, span: pat.span };
                all.iter_mut().for_each(|candidate| candidate.bindings.push(binding.clone()));
                fine
            }
            PatKind::Variant { adt, variant, fields } => {
                if self.cx.typing.hir.adt(*adt).variants.len() > 1 {
                    ask(all, &place, TestKind::Variant(*variant), pat.span);
                }
                let ty = place.ty;
                let place = place.step(PlaceElem::Downcast(*variant), ty);
                self.expand_fields(fields, place, all)
            }
            PatKind::Leaf(fields) => self.expand_fields(fields, place, all),
            PatKind::Deref(inner) => self.expand(inner, place.deref(inner.ty), all),
            PatKind::Bits(bits) => {
                ask(all, &place, TestKind::Bits(*bits), pat.span);
                true
            }
            PatKind::Equal(constant) => {
                ask(all, &place, TestKind::Equal(constant), pat.span);
                true
            }
            PatKind::Range(range) => {
                ask(all, &place, TestKind::Range(range), pat.span);
                true
            }
            PatKind::Slice { before, rest, after } => {
                let rest = rest.as_ref().map(Option::as_deref);
                self.expand_slice(SlicePat { before, rest, after, span: pat.span }, place, all)
            }
            PatKind::Or(pats) => self.expand_alternatives(pats, &place, all),
        }
    }

    fn expand_fields<'p>(
        &mut self,
        fields: &'p [(usize, Pat)],
        place: OpenPlace,
        all: &mut Vec<Candidate<'p>>,
    ) -> bool {
        fields.iter().all(|(index, pat)| self.expand(pat, place.field(*index, pat.ty), all))
    }

    fn expand_alternatives<'p>(&mut self, pats: &'p [Pat], place: &OpenPlace, all: &mut Vec<Candidate<'p>>) -> bool {
        let before = std::mem::take(all);
        if before.len() * pats.len() > MOST_ALTERNATIVES {
            *all = before;
            return false;
        }
        // The first alternative of an or-pattern is preferred to later ones only after those before it are fixed.
        for candidate in before {
            for pat in pats {
                let mut alternative = vec![candidate.clone()];
                if !self.expand(pat, place.clone(), &mut alternative) {
                    return false;
                }
                all.append(&mut alternative);
            }
        }
        true
    }

    fn expand_slice<'p>(
        &mut self,
        SlicePat { before, rest, after, span }: SlicePat<'p>,
        place: OpenPlace,
        all: &mut Vec<Candidate<'p>>,
    ) -> bool {
        let listed = (before.len() + after.len()) as u64;
        let array_len = if let TyKind::Array(_, len) = place.ty.kind() {
            Some(if let Const::Value(len) = len { *len as u64 } else { listed })
        } else {
            None
        };
        if array_len.is_none() && !(rest.is_some() && listed == 0) {
            ask(all, &place, TestKind::Len { len: listed, at_least: rest.is_some() }, span);
        }
        let elem =
            |offset, from_end| PlaceElem::ConstantIndex { offset, min_length: array_len.unwrap_or(listed), from_end };
        let mut fine = true;
        for (offset, pat) in before.iter().enumerate() {
            fine &= self.expand(pat, place.step(elem(offset as u64, false), pat.ty), all);
        }
        if let Some(Some(rest)) = rest {
            let (from, to) = (before.len() as u64, after.len() as u64);
            let part = match array_len {
                Some(len) => PlaceElem::Subslice { from, to: len.saturating_sub(to), from_end: false },
                None => PlaceElem::Subslice { from, to, from_end: true },
            };
            fine &= self.expand(rest, place.step(part, rest.ty), all);
        }
        for (at, pat) in after.iter().enumerate() {
            let from_end = (after.len() - at) as u64;
            let step = match array_len {
                Some(len) => elem(len.saturating_sub(from_end), false),
                None => elem(from_end, true),
            };
            fine &= self.expand(pat, place.step(step, pat.ty), all);
        }
        fine
    }
}

fn ask<'p>(all: &mut [Candidate<'p>], place: &OpenPlace, kind: TestKind<'p>, span: Span) {
    for candidate in all {
        candidate.tests.push(Test { place: place.clone(), kind: kind.clone(), span });
    }
}
