//! Patterns against the type that they match, with default binding modes (the reference's "Binding modes").

use super::FnCtx;
use super::expectation::Expectation;
use super::path::ValuePath;
use crate::diagnostic::Diagnostic;
use crate::hir::body::{ExprId, Literal, LocalId, Mutability as PatMutability, PatId, PatKind, RangeEnd};
use crate::hir::ty::QPath;
use crate::source::Span;
use crate::types::kinds::kinds;
use crate::types::solve::CauseKind;
use crate::types::tables::BindingMode;
use crate::types::ty::{Const, Mutability, Ty, TyKind, UintTy};

/// How a name without `ref` binds here.
pub(super) type DefaultMode = BindingMode;

impl<'a> FnCtx<'a> {
    /// A whole pattern; `_origin` is the expression that it takes apart, where there is one.
    pub(super) fn check_pat_top(&mut self, pat: PatId, expected: Ty, origin: Option<ExprId>) {
        self.check_pat(pat, expected, BindingMode::Value);
        if let Some(origin) = origin
            && self.binds_mutably(pat)
        {
            self.make_place_mutable(origin);
        }
    }

    /// Whether some name in the pattern borrows mutably.
    fn binds_mutably(&self, pat: PatId) -> bool {
        let mutable = BindingMode::Ref(Mutability::Mut);
        self.tables.binding_modes.get(&pat) == Some(&mutable)
            || self.subpatterns(pat).any(|sub| self.binds_mutably(sub))
    }

    /// The patterns that stand directly in a pattern.
    pub(super) fn subpatterns(&self, pat: PatId) -> impl Iterator<Item = PatId> + use<'a> {
        let body: &'a crate::hir::body::Body = self.body;
        body.pat(pat).kind.subpatterns().into_iter()
    }

    pub(super) fn check_pat(&mut self, pat: PatId, expected: Ty, mode: DefaultMode) {
        let body: &'a crate::hir::body::Body = self.body;
        let span = body.pat(pat).span;
        let around = std::mem::replace(&mut self.at, span);
        let constant = self.resolve_pat_path(pat);
        let (expected, mode) = match self.looks_through_references(pat, constant.as_ref()) {
            true => self.peel(pat, expected, mode),
            false => (expected, mode),
        };
        self.tables.pat_types[pat.0 as usize] = expected;
        match &body.pat(pat).kind {
            PatKind::Wild => {}
            PatKind::Error => {
                self.poisoned = true;
            }
            PatKind::Binding { local, by_ref, mutable, sub } => {
                self.check_binding(pat, *local, *by_ref, *mutable, expected, mode);
                if let Some(sub) = sub {
                    self.check_pat(*sub, expected, mode);
                }
            }
            PatKind::Literal { literal, negative } => self.check_pat_literal(pat, (literal, *negative), expected),
            PatKind::Path(path) => self.check_pat_path(pat, path, constant, expected),
            PatKind::Range { lo, hi, .. } => self.check_pat_range(pat, lo.as_ref(), hi.as_ref(), expected),
            PatKind::Ref { inner, mutable } => self.check_pat_ref(pat, *inner, *mutable, expected, mode),
            PatKind::Tuple { pats, rest } => self.check_pat_tuple(pat, pats, *rest, expected, mode),
            PatKind::TupleStruct { path, pats, rest } => {
                self.check_pat_tuple_struct(pat, path, pats, *rest, expected, mode);
            }
            PatKind::Struct { path, fields, has_rest } => {
                self.check_pat_struct(pat, path, fields, *has_rest, expected, mode);
            }
            PatKind::Slice { before, rest, after } => {
                self.check_pat_slice(pat, before, rest.as_ref(), after, expected, mode);
            }
            PatKind::Or(pats) => {
                for &alternative in pats {
                    self.check_pat(alternative, expected, mode);
                }
            }
        }
        self.at = around;
    }

    fn resolve_pat_path(&mut self, pat: PatId) -> Option<ValuePath> {
        let body: &'a crate::hir::body::Body = self.body;
        let PatKind::Path(path) = &body.pat(pat).kind else { return None };
        Some(self.resolve_value(path))
    }

    /// Patterns that take a value apart look through references to it; those that take it whole do not.
    fn looks_through_references(&self, pat: PatId, path: Option<&ValuePath>) -> bool {
        match &self.body.pat(pat).kind {
            variants!(PatKind: Tuple | TupleStruct | Struct | Slice | Range) => true,
            PatKind::Literal { literal, .. } => {
                !matches!(literal, Literal::Str(_) | Literal::ByteStr(_) | Literal::CStr(_))
            }
            PatKind::Path(_) => {
                matches!(path, Some(ValuePath::Item { target: crate::types::tables::PathTarget::Ctor(_), .. }))
            }
            variants!(PatKind: Wild | Binding | Ref | Or | Error) => false,
        }
    }

    fn peel(&mut self, pat: PatId, expected: Ty, mode: DefaultMode) -> (Ty, DefaultMode) {
        let mut looked_through = Vec::new();
        let mut expected = self.structurally(expected);
        let mut mode = mode;
        while let TyKind::Ref(_, inner, mutability) = expected.kind() {
            looked_through.push(expected);
            mode = match (mode, mutability) {
                (BindingMode::Ref(Mutability::Not), _) | (_, Mutability::Not) => BindingMode::Ref(Mutability::Not),
                (BindingMode::Value | BindingMode::Ref(Mutability::Mut), Mutability::Mut) => {
                    BindingMode::Ref(Mutability::Mut)
                }
            };
            expected = self.structurally(*inner);
        }
        if !looked_through.is_empty() {
            self.tables.pat_derefs.insert(pat, looked_through);
        }
        (expected, mode)
    }

    fn check_binding(
        &mut self,
        pat: PatId,
        local: LocalId,
        by_ref: Option<PatMutability>,
        mutable: bool,
        expected: Ty,
        default: DefaultMode,
    ) {
        let mode = match by_ref {
            Some(PatMutability::Mut) => BindingMode::Ref(Mutability::Mut),
            Some(PatMutability::Not) => BindingMode::Ref(Mutability::Not),
            None if mutable => BindingMode::Value,
            None => default,
        };
        if self.edition_2024 && default != BindingMode::Value && (by_ref.is_some() || mutable) {
            self.report_modifier_under_default(pat, default);
        }
        self.tables.binding_modes.insert(pat, mode);
        let ty = match mode {
            BindingMode::Value => expected,
            BindingMode::Ref(mutability) => Ty::reference(expected, mutability),
        };
        let index = local.0 as usize;
        if !std::mem::replace(&mut self.local_known[index], true) {
            self.tables.local_types[index] = ty;
            let span = self.body.local(local).span;
            self.require_sized(ty, span, CauseKind::SizedVariable);
            return;
        }
        let known = self.tables.local_types[index];
        if self.unify(known, ty).is_err() {
            let span = self.body.pat(pat).span;
            self.report_types(span, known, ty);
        }
    }

    fn report_modifier_under_default(&mut self, pat: PatId, default: DefaultMode) {
        let shown = default_mode_words(default);
        let span = self.body.pat(pat).span;
        let (message, label) = match self.body.pat(pat).kind {
            PatKind::Ref { .. } => (
                "cannot explicitly dereference within an implicitly-borrowing pattern",
                "reference pattern not allowed when implicitly borrowing",
            ),
            PatKind::Binding { mutable: true, .. } => (
                "cannot mutably bind by value within an implicitly-borrowing pattern",
                "`mut` binding modifier not allowed when implicitly borrowing",
            ),
            PatKind::Binding { .. } => (
                "cannot explicitly borrow within an implicitly-borrowing pattern",
                "explicit binding modifier not allowed when implicitly borrowing",
            ),
            variants!(
                PatKind: Wild | Literal | Path | Range | Tuple | TupleStruct | Struct | Slice | Or | Error
            ) => panic!("only references and bindings have modifiers"),
        };
        let diagnostic = Diagnostic::error_without_code(span, message).primary_label(label);
        self.binding_modes.push(diagnostic.note(format!("the default binding mode is {shown} here")));
    }

    fn check_pat_literal(&mut self, pat: PatId, (literal, negative): (&Literal, bool), expected: Ty) {
        let span = self.body.pat(pat).span;
        let mut ty = self.check_literal(literal, Expectation::HasType(expected), span);
        if negative {
            self.require_negation(ty, span);
        }
        if let Literal::ByteStr(_) = literal
            && self.expects_byte_slice(expected)
        {
            ty = Ty::reference(Ty::new(TyKind::Slice(Ty::new(TyKind::Uint(UintTy::U8)))), Mutability::Not);
        }
        if self.unify(expected, ty).is_err() {
            self.report_pat(span, expected, ty);
        }
    }

    /// A literal with a sign in a pattern is of a type that has negative values.
    fn require_negation(&mut self, ty: Ty, span: Span) {
        if let Some(predicate) = self.trait_predicate("neg", ty) {
            self.register(predicate, span, CauseKind::Misc);
        }
    }

    fn expects_byte_slice(&mut self, expected: Ty) -> bool {
        let expected = self.structurally(expected);
        let behind = expected.as_reference().map(|(inner, _)| self.structurally(inner));
        behind.is_some_and(|inner| matches!(inner.kind(), TyKind::Slice(_)))
    }

    fn check_pat_path(&mut self, pat: PatId, path: &QPath, resolved: Option<ValuePath>, expected: Ty) {
        let Some(ValuePath::Item { target, args, ty }) = resolved else { return };
        if let TyKind::FnDef(..) = ty.kind() {
            return self.report_function_pattern(path, target);
        }
        self.tables.pat_resolutions.insert(pat, (target, args));
        if self.unify(expected, ty).is_err() {
            self.report_pat(path.span(), expected, ty);
        }
    }

    fn report_function_pattern(&mut self, path: &QPath, target: crate::types::tables::PathTarget) {
        use crate::types::tables::PathTarget;
        let what = match target {
            PathTarget::Ctor(def) => {
                let adt = self.adt_of(def);
                let name = self.hir.def(def).name.clone();
                match adt == def {
                    true => format!("tuple struct `{name}`"),
                    false => format!("tuple variant `{}::{name}`", self.hir.path(adt)),
                }
            }
            PathTarget::Def(def) => format!("associated function `{}`", self.hir.path(def)),
            PathTarget::ConstParam(_) => "const parameter".to_owned(),
        };
        let message = format!("expected unit struct, unit variant or constant, found {what}");
        let code = if matches!(path, QPath::Resolved { .. }) { "E0532" } else { "E0533" };
        let label = "not a unit struct, unit variant or constant";
        self.emit(Diagnostic::error(code, path.span(), message).primary_label(label));
    }

    fn check_pat_range(&mut self, pat: PatId, lo: Option<&RangeEnd>, hi: Option<&RangeEnd>, expected: Ty) {
        let lo = lo.map(|end| self.check_range_end((pat, false), end, expected));
        let hi = hi.map(|end| self.check_range_end((pat, true), end, expected));
        let ends: Vec<(Ty, Span)> = lo.into_iter().chain(hi).collect();
        for &(ty, span) in &ends {
            let ty = self.structurally(ty);
            let allowed = super::op::is_integral(ty) || super::op::is_floating(ty) || ty.kind() == &TyKind::Char;
            if !allowed && !self.is_error(ty) && !self.is_type_var(ty) {
                let shown = self.display(ty);
                let message = "only `char` and numeric types are allowed in range patterns";
                let label = format!("this is of type `{shown}` but it should be `char` or numeric");
                return self.emit(Diagnostic::error("E0029", span, message).primary_label(label));
            }
        }
        for (ty, span) in ends {
            if self.unify(expected, ty).is_err() {
                return self.report_pat(span, expected, ty);
            }
        }
        self.check_range_order(pat);
    }

    /// E0030, E0579: a range of literals that holds nothing.
    fn check_range_order(&mut self, pat: PatId) {
        let PatKind::Range { lo: Some(lo), hi: Some(hi), inclusive } = &self.body.pat(pat).kind else { return };
        let (Some(lo), Some(hi)) = (literal_value(lo), literal_value(hi)) else { return };
        if lo > hi || (lo == hi && !inclusive) {
            self.emit(crate::types::exhaustive::empty_range(self.body.pat(pat).span, *inclusive));
        }
    }

    fn check_range_end(&mut self, key: (PatId, bool), end: &RangeEnd, expected: Ty) -> (Ty, Span) {
        match end {
            RangeEnd::Literal { literal, span, negative } => {
                let ty = self.check_literal(literal, Expectation::HasType(expected), *span);
                if *negative {
                    self.require_negation(ty, *span);
                }
                (ty, *span)
            }
            RangeEnd::Path(path) => match self.resolve_value(path) {
                ValuePath::Item { target, args, ty } => {
                    self.tables.range_resolutions.insert(key, (target, args));
                    (ty, path.span())
                }
                ValuePath::Local(_) | ValuePath::Error => (Ty::error(), path.span()),
            },
        }
    }

    fn check_pat_ref(&mut self, pat: PatId, inner: PatId, mutable: bool, expected: Ty, mode: DefaultMode) {
        if self.edition_2024 && mode != BindingMode::Value {
            self.report_modifier_under_default(pat, mode);
        }
        let expected = self.structurally(expected);
        let mutability = Mutability::from_bool(mutable);
        let inner_ty = if let Some((inner, have)) = expected.as_reference()
            && have == mutability
        {
            inner
        } else if *expected.kind() == TyKind::Error {
            Ty::error()
        } else {
            let inner = self.fresh_ty();
            let reference = Ty::reference(inner, mutability);
            if self.unify(expected, reference).is_err() {
                self.report_pat(self.body.pat(pat).span, expected, reference);
                let _ = self.unify(inner, Ty::error());
            }
            inner
        };
        let inner_ty = self.structurally(inner_ty);
        if let (TyKind::Dynamic(..), PatKind::Binding { .. }) = (inner_ty.kind(), &self.body.pat(inner).kind) {
            let shown = self.display(expected);
            let message = format!("type `{shown}` cannot be dereferenced");
            let place = self.body.pat(pat).span;
            self.emit(
                Diagnostic::error("E0033", place, message)
                    .primary_label(format!("type `{shown}` cannot be dereferenced")),
            );
            return self.check_pat(inner, Ty::error(), BindingMode::Value);
        }
        self.check_pat(inner, inner_ty, BindingMode::Value);
    }

    fn check_pat_tuple(&mut self, pat: PatId, pats: &[PatId], rest: Option<usize>, expected: Ty, mode: DefaultMode) {
        let expected = self.structurally(expected);
        let known = expected.as_tuple();
        let len = known.filter(|_| rest.is_some()).map_or(pats.len(), |items| items.len().max(pats.len()));
        let items: Vec<Ty> = if let Some(items) = known.filter(|items| items.len() == len) {
            items.to_vec()
        } else {
            let vars: Vec<Ty> = (0..len).map(|_| self.fresh_ty()).collect();
            if self.unify(expected, Ty::tuple(&vars)).is_err() {
                self.report_pat(self.body.pat(pat).span, expected, Ty::tuple(&vars));
                vec![Ty::error(); len]
            } else {
                vars
            }
        };
        for (pat, place) in pats.iter().zip(places(pats.len(), rest, len)) {
            self.check_pat(*pat, items[place], mode);
        }
    }

    fn check_pat_slice(
        &mut self,
        pat: PatId,
        before: &[PatId],
        rest: Option<&Option<PatId>>,
        after: &[PatId],
        expected: Ty,
        mode: DefaultMode,
    ) {
        let fixed = before.len() + after.len();
        let expected = self.structurally(expected);
        if self.always_matches && rest.is_none() && self.is_type_var(expected) {
            // What `let` takes apart always matches, which a slice does not.
            let array = Ty::new(TyKind::Array(self.fresh_ty(), Const::Value(fixed as u128)));
            let _ = self.unify(expected, array);
        }
        let expected = self.known(expected, self.body.pat(pat).span);
        let (element, rest_ty) = match expected.kind() {
            TyKind::Slice(element) => (*element, expected),
            TyKind::Array(element, len) => (*element, self.array_rest(pat, *element, len, fixed, rest.is_some())),
            TyKind::Error => (Ty::error(), Ty::error()),
            variants!(TyKind: Str | Never | Adt | Tuple | Dynamic | Infer)
            | kinds!(scalar | pointer | function | generic) => {
                self.report_not_slice(pat, expected);
                (Ty::error(), Ty::error())
            }
        };
        for &pat in before.iter().chain(after) {
            self.check_pat(pat, element, mode);
        }
        if let Some(Some(rest)) = rest {
            self.check_pat(*rest, rest_ty, mode);
        }
    }

    /// The type of what `..` stands for in an array pattern; checks that the pattern has the array's length.
    fn array_rest(&mut self, pat: PatId, element: Ty, len: &Const, fixed: usize, has_rest: bool) -> Ty {
        let span = self.body.pat(pat).span;
        let len = self.infcx.shallow_resolve_const(len);
        let Const::Value(len) = len else {
            if !has_rest && matches!(len, Const::Infer(_)) {
                let _ = self.infcx.unify_consts(&len, &Const::Value(fixed as u128));
                return Ty::error();
            }
            let message = "cannot pattern-match on an array without a fixed length";
            self.emit(Diagnostic::error("E0730", span, message));
            return Ty::error();
        };
        let fixed = fixed as u128;
        let elements = |count: u128| if count == 1 { "element" } else { "elements" };
        if has_rest && len < fixed {
            let message = format!("pattern requires at least {fixed} {} but array has {len}", elements(fixed));
            let label = format!("pattern cannot match array of {len} {}", elements(len));
            self.emit(Diagnostic::error("E0528", span, message).primary_label(label));
            return Ty::error();
        }
        if !has_rest && len != fixed {
            let message = format!("pattern requires {fixed} {} but array has {len}", elements(fixed));
            let label = format!("expected {len} {}", elements(len));
            self.emit(Diagnostic::error("E0527", span, message).primary_label(label));
            return Ty::error();
        }
        Ty::new(TyKind::Array(element, Const::Value(len - fixed)))
    }

    fn report_not_slice(&mut self, pat: PatId, expected: Ty) {
        let shown = self.display(expected);
        let message = format!("expected an array or slice, found `{shown}`");
        let label = format!("pattern cannot match with input type `{shown}`");
        self.emit(Diagnostic::error("E0529", self.body.pat(pat).span, message).primary_label(label));
    }
}

/// Which element each of `count` patterns matches, of `len`: those after the `..` count from the end.
pub(super) fn places(count: usize, rest: Option<usize>, len: usize) -> impl Iterator<Item = usize> {
    let before = rest.unwrap_or(count);
    (0..count).map(move |index| if index < before { index } else { len.saturating_sub(count - index) })
}

fn default_mode_words(mode: DefaultMode) -> &'static str {
    match mode {
        BindingMode::Value => "`move`",
        BindingMode::Ref(Mutability::Not) => "`ref`",
        BindingMode::Ref(Mutability::Mut) => "`ref mut`",
    }
}

/// An integer or character that ends a range.
fn literal_value(end: &RangeEnd) -> Option<i128> {
    let RangeEnd::Literal { literal, negative, .. } = end else { return None };
    let value = match literal {
        Literal::Int(value, _) => i128::try_from(*value).ok()?,
        Literal::Char(sign) => i128::from(u32::from(*sign)),
        Literal::Byte(byte) => i128::from(*byte),
        variants!(Literal: Bool | Float | Str | ByteStr | CStr) => {
            return None;
        }
    };
    Some(if *negative { -value } else { value })
}
