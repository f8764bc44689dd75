//! Patterns and the variables that they bind.

use syn::Pat as SynPat;

use super::Lowerer;
use super::paths::Use;
use crate::diagnostic::Diagnostic;
use crate::hir::body::{FieldPat, Local, LocalId, Mutability, PatId, PatKind, RangeEnd};
use crate::hir::def::{DefKind, Name};
use crate::hir::outline::macros::{MacroTarget, place_of};
use crate::hir::outline::names::Namespace;
use crate::hir::outline::{attributes, extent, mark, read};
use crate::source::Span;

/// The variables of a pattern (or of all parameters) while it is lowered.
pub(super) struct Bindings {
    /// In order, with their names' marks.
    pub bound: Vec<(String, LocalId)>,
    /// Variables of earlier alternatives of an or-pattern around: a later alternative binds the same.
    earlier: Vec<(String, LocalId)>,
    /// The code for a name that is bound twice: E0416 in a pattern, E0415 among parameters.
    twice: &'static str,
}

impl Bindings {
    pub(super) fn new(twice: &'static str) -> Bindings {
        Bindings { bound: Vec::new(), earlier: Vec::new(), twice }
    }
}

/// The names that a pattern binds, as far as they can be told without looking anything up.
pub(super) fn bound_names(pat: &SynPat, names: &mut Vec<String>) {
    match pat {
        SynPat::Ident(pat) => names.push(mark::plain(&pat.ident)),
        SynPat::Type(pat) => bound_names(&pat.pat, names),
        SynPat::Reference(pat) => bound_names(&pat.pat, names),
        SynPat::Tuple(pat) => pat.elems.iter().for_each(|pat| bound_names(pat, names)),
        SynPat::TupleStruct(pat) => pat.elems.iter().for_each(|pat| bound_names(pat, names)),
        SynPat::Slice(pat) => pat.elems.iter().for_each(|pat| bound_names(pat, names)),
        SynPat::Struct(pat) => pat.fields.iter().for_each(|field| bound_names(&field.pat, names)),
        _ => {}
    }
}

impl Lowerer<'_> {
    /// Lowers a pattern; what it binds is added to `bindings` and made visible by the caller.
    pub(super) fn pattern(&mut self, pat: &SynPat, bindings: &mut Bindings) -> PatId {
        match pat {
            SynPat::Paren(paren) => self.pattern(&paren.pat, bindings),
            SynPat::Ident(ident) => self.ident_pattern(ident, bindings),
            SynPat::Wild(wild) => self.pat(PatKind::Wild, self.span(wild.underscore_token.span)),
            SynPat::Lit(literal) => self.literal_pattern(&literal.lit),
            SynPat::Path(path) => self.path_pattern(path),
            SynPat::Range(range) => self.range_pattern(range),
            SynPat::Reference(reference) => {
                let inner = self.pattern(&reference.pat, bindings);
                let span = self.span(reference.and_token.span).to(self.pats[inner.0 as usize].span);
                self.pat(PatKind::Ref { inner, mutable: reference.mutability.is_some() }, span)
            }
            SynPat::Tuple(tuple) => {
                let (pats, rest) = self.pattern_list(&tuple.elems, bindings);
                self.pat(PatKind::Tuple { pats, rest }, self.span(tuple.paren_token.span.join()))
            }
            SynPat::TupleStruct(item) => self.tuple_struct_pattern(item, bindings),
            SynPat::Struct(item) => self.struct_pattern(item, bindings),
            SynPat::Slice(slice) => self.slice_pattern(slice, bindings),
            SynPat::Or(or) => self.or_pattern(or, bindings),
            SynPat::Macro(call) => self.macro_pattern(&call.mac, bindings),
            SynPat::Rest(rest) => {
                let span = self.span(rest.dot2_token.spans[0]);
                let message = "`..` patterns are not allowed here";
                self.error_pattern(Diagnostic::error_without_code(span, message))
            }
            SynPat::Type(typed) => {
                let span = self.span(typed.colon_token.span);
                self.error_pattern(Diagnostic::error_without_code(
                    span,
                    "type annotations are not allowed inside of patterns",
                ))
            }
            SynPat::Guard(guarded) => {
                let span = self.span(guarded.if_token.span);
                self.error_pattern(Diagnostic::error("E0658", span, "guard patterns are experimental"))
            }
            SynPat::Const(item) => {
                let span = self.span(item.block.brace_token.span.join());
                let diagnostic = Diagnostic::error_without_code(span, "const blocks cannot be used as patterns");
                self.error_pattern(
                    diagnostic.help("use a named `const`-item or an `if`-guard (`x if x == const { ... }`) instead"),
                )
            }
            SynPat::Verbatim(tokens) => {
                let span = self.unit.of_tokens(tokens.clone());
                let is_box = matches!(tokens.clone().into_iter().next(), Some(proc_macro2::TokenTree::Ident(word)) if word == "box");
                if is_box {
                    return self.error_pattern(Diagnostic::error("E0658", span, "box pattern syntax is experimental"));
                }
                self.error_pattern(Diagnostic::unsupported(span, "this kind of pattern"))
            }
            _ => panic!("the parser knows a kind of pattern that the lowering does not"),
        }
    }

    fn error_pattern(&mut self, diagnostic: Diagnostic) -> PatId {
        let span = diagnostic.span();
        self.report(diagnostic);
        self.pat(PatKind::Error, span)
    }

    /// A name: a variable, or a unit struct, unit variant or constant that is in scope.
    fn ident_pattern(&mut self, item: &syn::PatIdent, bindings: &mut Bindings) -> PatId {
        let span = self.span(item.ident.span());
        let is_plain = item.by_ref.is_none() && item.mutability.is_none() && item.subpat.is_none();
        if let Some(diagnostic) = self.refused_name(&mark::plain(&item.ident), span, is_plain) {
            return self.error_pattern(diagnostic);
        }
        if let Some(named) = self.named_constant(&mark::plain(&item.ident), span, is_plain) {
            return named;
        }
        let marked = mark::marked(&item.ident);
        let mutable = item.mutability.is_some();
        let by_ref = item.by_ref.map(|_| if mutable { Mutability::Mut } else { Mutability::Not });
        let local = self.bind(marked, span, mutable && by_ref.is_none(), bindings);
        let sub = item.subpat.as_ref().map(|(_, sub)| self.pattern(sub, bindings));
        let start = item.by_ref.map(|token| token.span).or(item.mutability.map(|token| token.span));
        let whole = start.map_or(span, |start| self.span(start).to(span));
        let whole = sub.map_or(whole, |sub| whole.to(self.pats[sub.0 as usize].span));
        self.pat(PatKind::Binding { local, by_ref, mutable: mutable && by_ref.is_none(), sub }, whole)
    }

    /// `self`, and a const parameter, which no pattern may name.
    fn refused_name(&self, name: &str, span: Span, is_plain: bool) -> Option<Diagnostic> {
        if name == "self" {
            return Some(self_as_pattern(span, is_plain));
        }
        self.generic_param_named(name, Namespace::Value)?;
        Some(match is_plain {
            true => Diagnostic::error("E0158", span, "constant parameters cannot be referenced in patterns"),
            false => Diagnostic::error("E0530", span, "match bindings cannot shadow const parameters"),
        })
    }

    /// The pattern for a name that means an item; `None` for a variable.
    fn named_constant(&mut self, name: &str, span: Span, is_plain: bool) -> Option<PatId> {
        let binding = self.outline(|o| o.lookup(self.scope, name, Namespace::Value))?;
        if binding.glob && self.outline(|o| o.is_ambiguous(self.scope, name, Namespace::Value)) {
            let error = Diagnostic::error("E0659", span, format!("`{name}` is ambiguous"));
            return Some(self.error_pattern(error.primary_label("ambiguous name")));
        }
        let found = binding.def;
        let kind = self.krate.kind(found);
        let is_of_struct = matches!(kind, DefKind::Struct | DefKind::Variant);
        let is_constant = kind == DefKind::Const || is_of_struct && self.krate.is_unit(found);
        let is_tuple = is_of_struct && self.krate.is_tuple(found);
        if matches!(kind, DefKind::Static { .. }) || is_tuple || (is_constant && !is_plain) {
            let what = if matches!(kind, DefKind::Static { .. }) {
                "statics"
            } else if kind == DefKind::Const {
                "constants"
            } else {
                match (kind == DefKind::Variant, is_tuple) {
                    (true, true) => "tuple variants",
                    (true, false) => "unit variants",
                    (false, true) => "tuple structs",
                    (false, false) => "unit structs",
                }
            };
            let message = format!("match bindings cannot shadow {what}");
            return Some(self.error_pattern(Diagnostic::error("E0530", span, message)));
        }
        if !is_constant {
            return None;
        }
        let constructs = matches!(kind, DefKind::Struct | DefKind::Variant);
        let res = if constructs { crate::hir::ty::Res::Ctor(found) } else { crate::hir::ty::Res::Def(found) };
        let path = self.path_to(found, res, span);
        Some(self.pat(PatKind::Path(path), span))
    }

    /// The variable of a name that a pattern binds.
    fn bind(&mut self, marked: String, span: Span, mutable: bool, bindings: &mut Bindings) -> LocalId {
        let plain = mark::strip(&marked);
        if bindings.bound.iter().any(|(other, _)| *other == marked) {
            let message = match bindings.twice {
                "E0415" => format!("identifier `{plain}` is bound more than once in this parameter list"),
                _ => format!("identifier `{plain}` is bound more than once in the same pattern"),
            };
            self.report(Diagnostic::error(bindings.twice, span, message).primary_label("used more than once"));
        }
        if let Some((_, local)) = bindings.earlier.iter().find(|(other, _)| *other == marked) {
            bindings.bound.push((marked, *local));
            return *local;
        }
        let user = self.is_user() && self.krate.is_users_name(&marked);
        self.locals.push(Local { name: Name::from(plain), mutable, span, user });
        let local = LocalId(self.locals.len() as u32 - 1);
        bindings.bound.push((marked, local));
        local
    }

    fn literal_pattern(&mut self, literal: &syn::Lit) -> PatId {
        let span = self.span(literal.span());
        match self.literal(literal) {
            Some((literal, negative)) => self.pat(PatKind::Literal { literal, negative }, span),
            None => self.pat(PatKind::Error, span),
        }
    }

    fn path_pattern(&mut self, item: &syn::ExprPath) -> PatId {
        let path = self.path(item.qself.as_ref(), &item.path, Use::PathPattern);
        let span = path.span();
        match is_error(&path) {
            true => self.pat(PatKind::Error, span),
            false => self.pat(PatKind::Path(path), span),
        }
    }

    fn range_pattern(&mut self, range: &syn::ExprRange) -> PatId {
        let whole = syn::Expr::Range(range.clone());
        let span = self.span(extent::first_of_expr(&whole)).to(self.span(extent::last_of_expr(&whole)));
        let lo = range.start.as_ref().map(|end| self.range_end(end));
        let hi = range.end.as_ref().map(|end| self.range_end(end));
        let inclusive = matches!(range.limits, syn::RangeLimits::Closed(_));
        self.check_dots(range, span);
        if matches!(lo, Some(None)) || matches!(hi, Some(None)) {
            return self.pat(PatKind::Error, span);
        }
        if inclusive && hi.is_none() {
            return self.error_pattern(Diagnostic::error("E0586", span, "inclusive range with no end"));
        }
        self.pat(PatKind::Range { lo: lo.flatten(), hi: hi.flatten(), inclusive }, span)
    }

    /// `...` in a range pattern: an error since the 2021 edition (E0783).
    fn check_dots(&self, range: &syn::ExprRange, whole: Span) {
        let syn::RangeLimits::Closed(dots) = &range.limits else { return };
        let place = self.span(dots.spans[0]).to(self.span(dots.spans[2]));
        if !self.is_user() || self.krate.text_at(place) != Some("...") {
            return;
        }
        if self.outline(|outline| outline.edition_year) >= 2021 {
            let diagnostic = Diagnostic::error("E0783", whole, "`...` range patterns are deprecated");
            self.report(diagnostic.help("use `..=` for an inclusive range"));
        }
    }

    /// An end of a range; `None` if it was reported.
    fn range_end(&mut self, end: &syn::Expr) -> Option<RangeEnd> {
        let span = self.expr_span(end);
        match end {
            syn::Expr::Lit(item) => {
                let (literal, negative) = self.literal(&item.lit)?;
                Some(RangeEnd::Literal { literal, negative, span })
            }
            syn::Expr::Path(item) => {
                let local = item.path.get_ident().and_then(|name| self.lookup_local(&mark::marked(name)));
                if local.is_some() {
                    let message = "runtime values cannot be referenced in patterns";
                    self.report(Diagnostic::error("E0080", span, message).primary_label("references a runtime value"));
                    return None;
                }
                let path = self.path(item.qself.as_ref(), &item.path, Use::RangeEnd);
                (!is_error(&path)).then_some(RangeEnd::Path(path))
            }
            syn::Expr::Group(group) => self.range_end(&group.expr),
            syn::Expr::Unary(unary) => match self.range_end(&unary.expr)? {
                RangeEnd::Literal { literal, negative, .. } => {
                    Some(RangeEnd::Literal { literal, negative: !negative, span })
                }
                RangeEnd::Path(path) => Some(RangeEnd::Path(path)),
            },
            _ => {
                self.report(Diagnostic::unsupported(span, "this kind of end of a range pattern"));
                None
            }
        }
    }

    /// The patterns of a list and how many stand before its `..`.
    fn pattern_list<'p>(
        &mut self,
        list: impl IntoIterator<Item = &'p SynPat>,
        bindings: &mut Bindings,
    ) -> (Vec<PatId>, Option<usize>) {
        let (mut pats, mut rest) = (Vec::new(), None);
        for pat in list {
            match pat {
                SynPat::Rest(dots) if rest.is_some() => {
                    let span = self.span(dots.dot2_token.spans[0]);
                    let message = "`..` can only be used once per tuple pattern";
                    self.report(Diagnostic::error_without_code(span, message));
                }
                SynPat::Rest(_) => rest = Some(pats.len()),
                pat => pats.push(self.pattern(pat, bindings)),
            }
        }
        (pats, rest)
    }

    fn tuple_struct_pattern(&mut self, item: &syn::PatTupleStruct, bindings: &mut Bindings) -> PatId {
        let path = self.path(item.qself.as_ref(), &item.path, Use::TuplePattern);
        let span = path.span().to(self.span(item.paren_token.span.close()));
        let (pats, rest) = self.pattern_list(&item.elems, bindings);
        match is_error(&path) {
            true => self.pat(PatKind::Error, span),
            false => self.pat(PatKind::TupleStruct { path, pats, rest }, span),
        }
    }

    fn struct_pattern(&mut self, item: &syn::PatStruct, bindings: &mut Bindings) -> PatId {
        let path = self.path(item.qself.as_ref(), &item.path, Use::Struct);
        let span = path.span().to(self.span(item.brace_token.span.close()));
        let active = item.fields.iter().filter(|field| attributes::is_active(&field.attrs));
        let fields =
            active.map(|field| FieldPat { field: self.member(&field.member), pat: self.pattern(&field.pat, bindings) });
        let fields = fields.collect();
        match is_error(&path) {
            true => self.pat(PatKind::Error, span),
            false => self.pat(PatKind::Struct { path, fields, has_rest: item.rest.is_some() }, span),
        }
    }

    fn slice_pattern(&mut self, slice: &syn::PatSlice, bindings: &mut Bindings) -> PatId {
        let (mut before, mut rest, mut after) = (Vec::new(), None, Vec::new());
        for pat in &slice.elems {
            match (rest_of(pat), &rest) {
                (Some(None), None) => rest = Some(None),
                (Some(Some(binding)), None) => {
                    let without = syn::PatIdent { subpat: None, ..binding.clone() };
                    rest = Some(Some(self.ident_pattern(&without, bindings)));
                }
                (Some(_), Some(_)) => {
                    let span = self.span(slice.bracket_token.span.join());
                    let message = "`..` can only be used once per slice pattern";
                    self.report(Diagnostic::error_without_code(span, message));
                }
                (None, None) => before.push(self.pattern(pat, bindings)),
                (None, Some(_)) => after.push(self.pattern(pat, bindings)),
            }
        }
        self.pat(PatKind::Slice { before, rest, after }, self.span(slice.bracket_token.span.join()))
    }

    fn or_pattern(&mut self, or: &syn::PatOr, bindings: &mut Bindings) -> PatId {
        let start = bindings.bound.len();
        let earlier = bindings.earlier.len();
        let mut pats = Vec::new();
        let mut alternatives: Vec<Vec<(String, LocalId)>> = Vec::new();
        for case in &or.cases {
            pats.push(self.pattern(case, bindings));
            let bound = bindings.bound.split_off(start);
            bindings.earlier.extend(bound.iter().cloned());
            alternatives.push(bound);
        }
        bindings.earlier.truncate(earlier);
        self.check_alternatives(&alternatives, &pats);
        for (name, local) in alternatives.into_iter().flatten() {
            if !bindings.bound[start..].iter().any(|(other, _)| *other == name) {
                bindings.bound.push((name, local));
            }
        }
        let span = self.pats[pats[0].0 as usize].span.to(self.pats[pats[pats.len() - 1].0 as usize].span);
        if pats.len() == 1 { pats[0] } else { self.pat(PatKind::Or(pats), span) }
    }

    /// Every alternative must bind the same names.
    fn check_alternatives(&self, alternatives: &[Vec<(String, LocalId)>], pats: &[PatId]) {
        let mut reported: Vec<&str> = Vec::new();
        for (name, local) in alternatives.iter().flatten() {
            self.check_modes(name, *local, pats, &mut reported);
            let lacking = alternatives.iter().position(|bound| !bound.iter().any(|(other, _)| other == name));
            if let Some(lacking) = lacking
                && !reported.contains(&name.as_str())
            {
                reported.push(name);
                let plain = mark::strip(name);
                let span = self.pats[pats[lacking].0 as usize].span;
                let message = format!("variable `{plain}` is not bound in all patterns");
                let diagnostic =
                    Diagnostic::error("E0408", span, message).primary_label(format!("pattern doesn't bind `{plain}`"));
                self.report(diagnostic.label(self.locals[local.0 as usize].span, "variable not in all patterns"));
            }
        }
    }

    /// Every alternative must bind a name in the same way, by value or by reference (E0409).
    fn check_modes<'n>(&self, name: &'n str, local: LocalId, alternatives: &[PatId], reported: &mut Vec<&'n str>) {
        let modes: Vec<(Option<Mutability>, Span)> =
            alternatives.iter().filter_map(|pat| self.mode_of(*pat, local)).collect();
        let Some((first, place)) = modes.first().copied() else { return };
        let Some((_, other)) = modes.iter().find(|(mode, _)| *mode != first) else { return };
        if !reported.contains(&name) {
            reported.push(name);
            let plain = mark::strip(name);
            let message = format!("variable `{plain}` is bound inconsistently across alternatives separated by `|`");
            let diagnostic = Diagnostic::error("E0409", *other, message).primary_label("bound in different ways");
            self.report(diagnostic.label(place, "first binding"));
        }
    }

    /// How a pattern binds a variable, and where.
    fn mode_of(&self, pat: PatId, wanted: LocalId) -> Option<(Option<Mutability>, Span)> {
        let mut waiting = vec![pat];
        while let Some(pat) = waiting.pop() {
            let pat = &self.pats[pat.0 as usize];
            if let PatKind::Binding { local, by_ref, .. } = &pat.kind
                && *local == wanted
            {
                return Some((*by_ref, pat.span));
            }
            pat.kind.parts(&mut waiting);
        }
        None
    }

    /// A macro in the place of a pattern.
    fn macro_pattern(&mut self, call: &syn::Macro, bindings: &mut Bindings) -> PatId {
        let span = self.span(place_of(call));
        let target = self.outline(|outline| outline.macro_target(&call.path, self.scope, self.macros, self.unit));
        match target {
            Ok(MacroTarget::Rules(def)) => {
                let Some(tokens) = self.expand(def, call) else { return self.pat(PatKind::Error, span) };
                match read::parse_with(SynPat::parse_multi_with_leading_vert, tokens, self.unit) {
                    Ok(pat) => self.inside_expansion(|lowerer| lowerer.pattern(&pat, bindings)),
                    Err(diagnostic) => self.error_pattern(diagnostic),
                }
            }
            Ok(MacroTarget::BuiltIn(name)) => {
                self.error_pattern(Diagnostic::unsupported(span, format!("`{name}!` as a pattern")))
            }
            Err(diagnostic) => self.error_pattern(diagnostic),
        }
    }
}

/// `..` (then `Some(None)`) or `name @ ..` in a slice pattern.
fn rest_of(pat: &SynPat) -> Option<Option<&syn::PatIdent>> {
    match pat {
        SynPat::Rest(_) => Some(None),
        SynPat::Ident(ident) => match &ident.subpat {
            Some((_, sub)) if matches!(**sub, SynPat::Rest(_)) => Some(Some(ident)),
            _ => None,
        },
        _ => None,
    }
}

fn is_error(path: &crate::hir::ty::QPath) -> bool {
    matches!(path, crate::hir::ty::QPath::Resolved { path, .. } if path.res == crate::hir::ty::Res::Error)
}

/// `self` is no name for a variable.
fn self_as_pattern(span: Span, is_plain: bool) -> Diagnostic {
    if !is_plain {
        return Diagnostic::error_without_code(span, "expected identifier, found keyword `self`");
    }
    let message = "expected unit struct, unit variant or constant, found module `self`";
    let label = "`self` value is a keyword and may not be bound to variables or shadowed";
    Diagnostic::error("E0424", span, message).primary_label(label)
}
