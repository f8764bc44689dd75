//! A typed body to the matches that leave values unmatched: E0004 for `match`, E0005 for patterns that may not fail.

mod bindings;
mod constant;
mod ends;
mod number;
mod pattern;
mod usefulness;

use crate::diagnostic::Diagnostic;
use crate::hir::body::{Arm, Body, BodyId, ExprId, ExprKind, MatchSource, PatId, StmtKind};
use crate::hir::item::VariantShape;
use crate::source::Span;
use crate::types::kinds::kinds;
pub(super) use ends::empty_range;

use super::Typing;
use super::tables::BodyTyping;
use super::ty::{IntTy, Ty, TyKind};
pub use ends::Oddity;
use pattern::{Ctor, Lowering, Pattern};
use usefulness::Usefulness;

/// Checks every pattern of a body that has to match; bodies with type errors are left alone.
pub fn check(typing: &Typing, id: BodyId) -> Vec<Diagnostic> {
    let Some(body) = typing.hir.body(id.0) else { return Vec::new() };
    let tables = typing.body(id);
    if tables.tainted {
        return Vec::new();
    }
    let check = Check { typing, body: &body, tables: &tables };
    let mut found: Vec<Diagnostic> = body.params.iter().filter_map(|&pat| check.parameter(pat)).collect();
    for expr in &body.exprs {
        check.expr(&expr.kind, &mut found);
    }
    let ranges = Lowering { typing, body: &body, tables: &tables };
    found.extend((0..body.pats.len()).filter_map(|index| ranges.empty_range(PatId(index as u32))));
    check.conflicts_at_bindings(&mut found);
    found.sort_by_key(|diagnostic| diagnostic.span());
    found
}

/// The patterns of arms, and alternatives in them, that match nothing that an arm before does not match.
pub fn unreachable(typing: &Typing, id: BodyId) -> Vec<Span> {
    let Some(body) = typing.hir.body(id.0) else { return Vec::new() };
    let tables = typing.body(id);
    let check = Check { typing, body: &body, tables: &tables };
    let mut found = Vec::new();
    written_matches(&body).for_each(|arms| check.unreachable_arms(arms, &mut found));
    found.sort();
    found
}

/// Ranges of numbers with odd ends in the arms of a body's `match`es.
pub fn odd_ranges(typing: &Typing, id: BodyId) -> Vec<(Oddity, Span)> {
    let Some(body) = typing.hir.body(id.0) else { return Vec::new() };
    let tables = typing.body(id);
    let check = Check { typing, body: &body, tables: &tables };
    let mut found = Vec::new();
    written_matches(&body).for_each(|arms| check.odd_ranges(arms, &mut found));
    found
}

/// The arms of every `match` that the body has as it is written.
fn written_matches(body: &Body) -> impl Iterator<Item = &[Arm]> {
    body.exprs.iter().filter_map(|expr| {
        let ExprKind::Match { arms, source: MatchSource::User, .. } = &expr.kind else { return None };
        Some(arms.as_slice())
    })
}

/// Whether a pattern matches every value of its type.
pub fn always_matches(typing: &Typing, id: BodyId, pat: PatId) -> bool {
    let Some(body) = typing.hir.body(id.0) else { return false };
    let tables = typing.body(id);
    let pattern = Check { typing, body: &body, tables: &tables }.lower(pat);
    let ty = pattern.ty;
    !matches!(ty.kind(), TyKind::Error) && Usefulness::new(typing).missing(vec![pattern], ty).is_empty()
}

/// Whether a type has values, as far as a search of a few levels tells.
pub fn has_values(typing: &Typing, ty: Ty) -> bool {
    Usefulness::new(typing).has_values(ty)
}

struct Check<'a, 'h> {
    typing: &'a Typing<'h>,
    body: &'a Body,
    tables: &'a BodyTyping,
}

impl Check<'_, '_> {
    fn expr(&self, kind: &ExprKind, found: &mut Vec<Diagnostic>) {
        // Other expressions have no patterns that must match.
        if let ExprKind::Match { scrutinee, arms, source } = kind {
            found.extend(self.match_(*scrutinee, arms, *source));
        } else if let ExprKind::Block(block) = kind {
            for stmt in &block.stmts {
                if let StmtKind::Let { pat, otherwise: None, .. } = stmt.kind {
                    found.extend(self.irrefutable(pat, "local binding"));
                }
            }
        } else if let ExprKind::Closure(closure) = kind {
            found.extend(closure.params.iter().filter_map(|(pat, _)| self.irrefutable(*pat, "closure argument")));
        }
    }

    fn unreachable_arms(&self, arms: &[Arm], found: &mut Vec<Span>) {
        let mut before: Vec<Pattern> = Vec::new();
        for arm in arms {
            let alternatives = if let crate::hir::body::PatKind::Or(pats) = &self.body.pat(arm.pat).kind {
                pats.clone()
            } else {
                vec![arm.pat]
            };
            let mut own = Vec::new();
            let mut lost = Vec::new();
            for &pat in &alternatives {
                let pattern = self.lower(pat);
                // A guard may refuse what an alternative before has matched.
                let earlier = own.iter().filter(|_| arm.guard.is_none());
                let known: Vec<Pattern> = before.iter().chain(earlier).cloned().collect();
                if !Usefulness::new(self.typing).adds(&known, pattern.clone()) {
                    lost.push(self.body.pat(pat).span);
                }
                own.push(pattern);
            }
            match lost.len() == alternatives.len() {
                true => found.push(self.body.pat(arm.pat).span),
                false => found.extend(lost),
            }
            if arm.guard.is_none() {
                before.extend(own);
            }
        }
    }

    fn parameter(&self, pat: PatId) -> Option<Diagnostic> {
        self.irrefutable(pat, "function argument")
    }

    fn lower(&self, pat: PatId) -> Pattern {
        Lowering { typing: self.typing, body: self.body, tables: self.tables }.pattern(pat)
    }

    fn match_(&self, scrutinee: ExprId, arms: &[Arm], source: MatchSource) -> Option<Diagnostic> {
        match source {
            MatchSource::User => {}
            MatchSource::ForLoop => return arms.iter().find_map(|arm| self.loop_pattern(arm)),
            MatchSource::Try | MatchSource::Await | MatchSource::Desugared => return None,
        }
        let ty = self.tables.expr_types[scrutinee.0 as usize];
        if matches!(ty.kind(), TyKind::Error) {
            return None;
        }
        let unguarded = arms.iter().filter(|arm| arm.guard.is_none());
        let missing = Usefulness::new(self.typing).missing(unguarded.map(|arm| self.lower(arm.pat)).collect(), ty);
        if missing.is_empty() {
            return None;
        }
        Some(self.not_covered(self.body.expr(scrutinee).span, &missing, ty))
    }

    /// The pattern of a `for` loop, which stands inside the `Some(…)` of the loop's own match.
    fn loop_pattern(&self, arm: &Arm) -> Option<Diagnostic> {
        let crate::hir::body::PatKind::TupleStruct { pats, .. } = &self.body.pat(arm.pat).kind else { return None };
        let inner = *pats.first()?;
        self.irrefutable(inner, "`for` loop binding")
    }

    fn irrefutable(&self, pat: PatId, place: &str) -> Option<Diagnostic> {
        let pattern = self.lower(pat);
        let ty = pattern.ty;
        let missing = Usefulness::new(self.typing).missing(vec![pattern], ty);
        if missing.is_empty() || matches!(ty.kind(), TyKind::Error) {
            return None;
        }
        let span = self.body.pat(pat).span;
        let names = self.list(&missing);
        let diagnostic = Diagnostic::error("E0005", span, format!("refutable pattern in {place}"))
            .primary_label(format!("{} {names} not covered", patterns(&missing)));
        Some(if place == "local binding" {
            diagnostic
                .note("`let` bindings require an \"irrefutable pattern\", like a `struct` or an `enum` with only one variant")
                .help("you might want to use `let else` to handle the variant that isn't matched")
        } else {
            diagnostic
        })
    }

    fn not_covered(&self, span: Span, missing: &[Pattern], ty: Ty) -> Diagnostic {
        let names = self.list(missing);
        let words = patterns(missing);
        Diagnostic::error("E0004", span, format!("non-exhaustive patterns: {names} not covered"))
            .primary_label(format!("{words} {names} not covered"))
            .note(format!("the matched value is of type `{}`", self.typing.display(ty)))
            .help("ensure that all possible cases are being handled by adding a match arm with a wildcard pattern, or an explicit pattern as shown")
    }

    /// "`A`, `B` and 3 more".
    fn list(&self, missing: &[Pattern]) -> String {
        let names: Vec<String> = missing.iter().take(3).map(|pattern| format!("`{}`", self.show(pattern))).collect();
        match (names.as_slice(), missing.len()) {
            ([one], 1) => one.clone(),
            ([all @ .., last], count) if count <= 3 => format!("{} and {last}", all.join(", ")),
            (all, count) => format!("{} and {} more", all.join(", "), count - all.len()),
        }
    }

    /// A pattern as rustc would write it.
    fn show(&self, pattern: &Pattern) -> String {
        match &pattern.ctor {
            Ctor::Wild | Ctor::Or | Ctor::Opaque(_) => "_".into(),
            Ctor::Range(range) => number_range(*range, pattern.ty),
            Ctor::Fixed(_) => format!("[{}]", self.show_all(&pattern.fields)),
            Ctor::Variable { prefix, .. } => {
                let (front, back) = pattern.fields.split_at(*prefix);
                let rest = std::iter::once("..".to_string());
                let shown = |fields: &[Pattern]| fields.iter().map(|p| self.show(p)).collect::<Vec<_>>();
                let all: Vec<String> = shown(front).into_iter().chain(rest).chain(shown(back)).collect();
                format!("[{}]", all.join(", "))
            }
            Ctor::Single | Ctor::Variant(_) => self.show_constructor(pattern),
        }
    }

    fn show_all(&self, patterns: &[Pattern]) -> String {
        patterns.iter().map(|pattern| self.show(pattern)).collect::<Vec<_>>().join(", ")
    }

    fn show_constructor(&self, pattern: &Pattern) -> String {
        match pattern.ty.kind() {
            TyKind::Ref(..) => format!("&{}", self.show_all(&pattern.fields)),
            TyKind::Tuple(_) => match pattern.fields.as_slice() {
                [one] => format!("({},)", self.show(one)),
                all => format!("({})", self.show_all(all)),
            },
            TyKind::Adt(def, _) => {
                let adt = self.typing.hir.adt(*def);
                let index = if let Ctor::Variant(index) = pattern.ctor { index } else { 0 };
                let variant = &adt.variants[index];
                let is_variant = matches!(pattern.ctor, Ctor::Variant(_));
                let name = if is_variant && self.typing.hir.is_user(*def) {
                    format!("{}::{}", self.typing.hir.def(*def).name, variant.name)
                } else {
                    variant.name.to_string()
                };
                self.show_variant(&name, variant.shape, &variant.fields, &pattern.fields)
            }
            variants!(TyKind: Str | Never | RawPtr | Slice | Array | Dynamic)
            | kinds!(scalar | function | generic | unknown) => "_".into(),
        }
    }

    fn show_variant(
        &self,
        name: &str,
        shape: VariantShape,
        declared: &[crate::hir::item::FieldDef],
        fields: &[Pattern],
    ) -> String {
        match shape {
            VariantShape::Unit => name.to_string(),
            VariantShape::Tuple => format!("{name}({})", self.show_all(fields)),
            VariantShape::Named => {
                let told = declared.iter().zip(fields).filter(|(_, pattern)| pattern.ctor != Ctor::Wild);
                let told: Vec<String> = told.map(|(field, p)| format!("{}: {}", field.name, self.show(p))).collect();
                match (told.len() == fields.len(), told.is_empty()) {
                    (true, _) => format!("{name} {{ {} }}", told.join(", ")),
                    (false, true) => format!("{name} {{ .. }}"),
                    (false, false) => format!("{name} {{ {}, .. }}", told.join(", ")),
                }
            }
        }
    }
}

fn patterns(missing: &[Pattern]) -> &'static str {
    if missing.len() == 1 { "pattern" } else { "patterns" }
}

fn number_range(range: number::Range, ty: Ty) -> String {
    let full = number::full_range(ty);
    if number::has_open_ends(ty) && full.is_some_and(|full| full.hi == range.hi) {
        return format!("{}..", number::show(range.lo, ty));
    }
    if matches!(ty.kind(), TyKind::Int(IntTy::Isize)) && range.lo == 0 {
        return format!("..{}", number::show(range.hi + 1, ty));
    }
    if range.lo == range.hi {
        return number::show(range.lo, ty);
    }
    format!("{}..={}", number::show(range.lo, ty), number::show(range.hi, ty))
}
