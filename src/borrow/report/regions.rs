//! Lifetimes that a signature does not grant: "lifetime may not live long enough", E0521, E0621, E0309, E0310, E0311, E0700.

use crate::borrow::Checker;
use crate::borrow::explain::labelled;
use crate::borrow::region::{
    BODY, CALLER, Category, Cause, End, Requirement, STATIC, TypeTest, UniversalKind, Variance, regions_of,
};
use crate::diagnostic::Diagnostic;
use crate::hir::body::ExprKind;
use crate::hir::def::{DefId, DefKind};
use crate::source::Span;
use crate::types::ty::{Mutability, Ty, TyKind};

impl Checker<'_> {
    /// Checks what each universal region must outlive. What only the creator of a closure can know goes into `requirements`.
    pub(in crate::borrow) fn check_universal(&mut self, requirements: &mut Vec<Requirement>) {
        let count = self.regions.universal.len() as u32;
        for longer in 0..count {
            if matches!(longer, STATIC | BODY | CALLER) {
                continue;
            }
            let ends = &self.solved.ends[longer as usize];
            let missing: Vec<u32> = (0..count)
                .filter(|shorter| {
                    ends.contains(*shorter as usize) && !self.regions.universal.outlives(longer, *shorter)
                })
                .collect();
            for shorter in missing {
                if !self.propagate(longer, shorter, requirements) && !self.is_in_future(longer) {
                    self.report_too_short(longer, shorter);
                    break;
                }
            }
        }
        self.check_placeholders();
        self.check_hidden();
        self.check_type_tests(requirements);
    }

    /// Whether a region is that of a call of an async closure: the future that the call gives may speak of it, since it is
    /// made anew for each call.
    fn is_in_future(&self, region: u32) -> bool {
        self.typing.hir.future_of_closure(self.body.def).is_some()
            && matches!(self.regions.universal.kinds[region as usize], UniversalKind::Env | UniversalKind::Bound(_))
    }

    /// What is demanded of any region must hold of all regions.
    fn check_placeholders(&mut self) {
        for placeholder in &self.regions.placeholders {
            let Some(end) = self.solved.outlived_by(placeholder, &self.regions.placeholders) else { continue };
            let cause = self.blame(placeholder.region, end).unwrap_or(placeholder.cause);
            let span = self.placed(cause.span);
            let of_value = self.path_to(placeholder.region, |region| region == end);
            let of_value = of_value.is_some_and(|(path, _)| path.iter().any(|it| it.cause.from_projection));
            let error = match placeholder.goal.filter(|_| !of_value) {
                Some(of_trait) => {
                    let name = &self.typing.hir.def(of_trait).name;
                    let message = format!("implementation of `{name}` is not general enough");
                    Diagnostic::error_without_code(span, message.clone()).primary_label(message)
                }
                None => Diagnostic::error("E0308", span, "mismatched types")
                    .primary_label("one type is more general than the other"),
            };
            if !self.diagnostics.iter().any(|known| known.span() == error.span() && known.message == error.message) {
                self.diagnostics.push(error);
            }
        }
    }

    /// E0700: what is behind an `impl Trait` has only lifetimes that the type captures.
    fn check_hidden(&mut self) {
        for (opaque, regions) in self.regions.hidden.clone() {
            let captured = self.regions.captured_by_opaque(opaque);
            let is_captured = |region: u32| match &self.regions.universal.kinds[region as usize] {
                UniversalKind::Param { index, .. } => captured.get(*index as usize) != Some(&Variance::Bivariant),
                UniversalKind::Static => true,
                variants!(UniversalKind: Body | Caller | Env | External | Bound) => false,
            };
            let count = self.regions.universal.len() as u32;
            let choices: Vec<u32> = (0..count).filter(|region| is_captured(*region)).collect();
            for region in regions {
                let above: Vec<u32> = (0..count)
                    .filter(|from| !matches!(*from, STATIC | BODY | CALLER))
                    .filter(|from| self.path_to(*from, |reached| reached == region).is_some())
                    .collect();
                let below: Vec<u32> = (0..count)
                    .filter(|to| !matches!(*to, BODY | CALLER))
                    .filter(|to| self.path_to(region, |reached| reached == *to).is_some())
                    .collect();
                let fits = |choice: &u32| {
                    let outlives = |longer: u32, shorter: u32| self.regions.universal.outlives(longer, shorter);
                    above.iter().all(|from| outlives(*from, *choice)) && below.iter().all(|to| outlives(*choice, *to))
                };
                // What has to outlive a lifetime that is captured is that lifetime, and what flows into it has to live as long.
                let is_one = below.iter().any(|to| is_captured(*to));
                if !above.is_empty() && !is_one && !choices.iter().any(fits) {
                    return self.report_hidden(opaque, above[0]);
                }
            }
        }
    }

    fn report_hidden(&mut self, opaque: DefId, region: u32) {
        let span = self.placed(self.body.span);
        let shown = self.typing.display(Ty::new(TyKind::Opaque(opaque, self.typing.identity_args(opaque))));
        let message = format!("hidden type for `{shown}` captures lifetime that does not appear in bounds");
        let name = self.region_name(region);
        let error = Diagnostic::error("E0700", span, message)
            .help(format!("add a `use<...>` bound, or name the lifetime: `impl … + {name}`"));
        let error = self.label_region(error, region, &name);
        self.diagnostics.push(error);
    }

    /// What is wrong with the result as a whole is said where the value is returned.
    fn placed(&self, span: Span) -> Span {
        if span != self.body.span {
            return span;
        }
        let returned =
            self.solved.constraints.iter().rev().find(|constraint| constraint.cause.category == Category::Return);
        returned.map(|constraint| constraint.cause.span).or_else(|| self.tail_span()).unwrap_or(span)
    }

    /// The last expression of the function.
    fn tail_span(&self) -> Option<Span> {
        let body = self.typing.hir.body(self.typing.body_of(self.body.def).0)?;
        let ExprKind::Block(block) = &body.expr(body.value).kind else { return None };
        block.tail.map(|tail| body.expr(tail).span)
    }

    /// Asks the creator of the closure for it.
    fn propagate(&self, longer: u32, shorter: u32, requirements: &mut Vec<Requirement>) -> bool {
        if !self.regions.is_closure() {
            return false;
        }
        let cx = &self.regions;
        let Some(sup) = cx.end_of(longer) else { return false };
        let Some(cause) = self.blame(longer, shorter) else { return true };
        for sub in self.ends_above(shorter) {
            requirements.push(Requirement::Regions { sup, sub, cause });
        }
        true
    }

    /// What the creator of a closure knows in place of this region: itself or, of one that only the closure has, the smallest
    /// ones that outlive it (rustc's `non_local_upper_bounds`).
    fn ends_above(&self, region: u32) -> Vec<End> {
        let cx = &self.regions;
        if let Some(end) = cx.end_of(region) {
            return vec![end];
        }
        let outlives = |a: u32, b: u32| cx.universal.outlives(a, b);
        let above: Vec<u32> = (0..cx.universal.len() as u32)
            .filter(|above| !matches!(*above, STATIC | BODY | CALLER) && cx.end_of(*above).is_some())
            .filter(|above| outlives(*above, region))
            .collect();
        let is_smallest =
            |a: &u32| above.iter().all(|other| *other == *a || !outlives(*a, *other) || outlives(*other, *a));
        let ends: Vec<End> = above.iter().copied().filter(is_smallest).filter_map(|above| cx.end_of(above)).collect();
        if ends.is_empty() { vec![End::Static] } else { ends }
    }

    fn check_type_tests(&mut self, requirements: &mut Vec<Requirement>) {
        let mut said: Vec<(Span, Ty)> = Vec::new();
        let tests = self.regions.tests.clone();
        for test in tests {
            let ends = &self.solved.ends[test.region as usize];
            let count = self.regions.universal.len() as u32;
            let failing =
                (0..count).find(|end| ends.contains(*end as usize) && !self.regions.is_known_to_outlive(test.ty, *end));
            let Some(failing) = failing else { continue };
            if self.regions.is_closure() {
                if let Some(region) = self.regions.end_of(failing) {
                    requirements.push(Requirement::Type { ty: test.ty, region, cause: test.cause });
                }
                continue;
            }
            if !said.contains(&(test.cause.span, test.ty)) {
                said.push((test.cause.span, test.ty));
                self.report_type_test(&test, failing);
            }
        }
    }

    fn report_type_test(&mut self, test: &TypeTest, region: u32) {
        let ty = self.regions.stripped(&test.ty);
        let shown = self.typing.display(ty);
        let kind = if ty.as_param().is_some() { "parameter type" } else { "associated type" };
        let code = match region {
            STATIC => "E0310",
            _ if self.is_named(region) => "E0309",
            _ => "E0311",
        };
        let message = format!("the {kind} `{shown}` may not live long enough");
        let name = self.region_name(region);
        let lives = match region {
            STATIC => "the static lifetime".to_string(),
            _ => format!("the lifetime `{name}` as defined here"),
        };
        let span = self.placed(test.cause.span);
        let valid = format!("the {kind} `{shown}` must be valid for {lives}...");
        let why = format!("...so that the type `{shown}` will meet its required lifetime bounds");
        let error = Diagnostic::error(code, span, message);
        let error = match self.regions.lifetime_span(region) {
            Some(declared) => error.primary_label(why).label(declared, valid),
            None => error.primary_label(valid).label(span, why),
        };
        let error = error.help(format!("consider adding an explicit lifetime bound: `{shown}: {name}`"));
        self.diagnostics.push(error);
    }

    fn report_too_short(&mut self, longer: u32, shorter: u32) {
        let Some(cause) = self.blame(longer, shorter) else { return };
        if self.diagnostics.iter().any(|known| known.span() == cause.span && known.code.is_none()) {
            return;
        }
        if let Some(error) = self.explicit_lifetime_required(longer, shorter, &cause) {
            return self.diagnostics.push(error);
        }
        let local = (self.regions.universal.is_local(longer), self.regions.universal.is_local(shorter));
        let error = match (cause.category, local) {
            (Category::Return, (true, false)) if self.is_env_of_fn_mut(longer) => self.captured_escapes(&cause),
            (Category::Assignment | Category::CallArgument, (true, false)) => {
                self.data_escapes(longer, shorter, &cause)
            }
            _ => self.too_short(longer, shorter, &cause),
        };
        self.diagnostics.push(error);
    }

    fn is_env_of_fn_mut(&self, region: u32) -> bool {
        self.regions.universal.kinds[region as usize] == UniversalKind::Env
            && matches!(self.body.locals[1].ty.kind(), TyKind::Ref(_, _, Mutability::Mut))
    }

    fn captured_escapes(&self, cause: &Cause) -> Diagnostic {
        Diagnostic::error_without_code(cause.span, "captured variable cannot escape `FnMut` closure body")
            .primary_label("returns a reference to a captured variable which escapes the closure body")
            .note("`FnMut` closures only have access to their captured variables while they are executing...")
            .note("...therefore, they cannot allow references to captured variables to escape")
    }

    fn too_short(&self, longer: u32, shorter: u32, cause: &Cause) -> Diagnostic {
        let (long, short) = self.names_of_two(longer, shorter);
        let mut error = Diagnostic::error_without_code(cause.span, "lifetime may not live long enough");
        let text = match (cause.category, self.regions.universal.is_local(shorter)) {
            (Category::Return, true) => format!(
                "{} was supposed to return data with lifetime `{short}` but it is returning data with lifetime `{long}`",
                self.body_words()
            ),
            (category, _) => format!("{}requires that `{long}` must outlive `{short}`", category.words()),
        };
        error = error.primary_label(text);
        for (region, name) in [(longer, &long), (shorter, &short)] {
            error = self.label_region(error, region, name);
        }
        if self.is_named(longer) && self.is_named(shorter) && longer != STATIC {
            error = error.help(format!("consider adding the following bound: `{long}: {short}`"));
        }
        error
    }

    /// Lifetimes without a name are numbered as they are spoken of.
    fn names_of_two(&self, longer: u32, shorter: u32) -> (String, String) {
        match (self.is_named(longer), self.is_named(shorter)) {
            (true, true) => (self.region_name(longer), self.region_name(shorter)),
            (true, false) => (self.region_name(longer), "'1".to_string()),
            (false, true) => ("'1".to_string(), self.region_name(shorter)),
            (false, false) => ("'1".to_string(), "'2".to_string()),
        }
    }

    /// Where a lifetime comes from.
    pub(in crate::borrow) fn label_region(&self, error: Diagnostic, region: u32, shown: &str) -> Diagnostic {
        let Some(declared) = self.regions.lifetime_span(region) else { return error };
        let name = self.region_name(region);
        let text = if self.is_named(region) {
            format!("lifetime `{name}` defined here")
        } else {
            format!("let's call the lifetime of this reference `{shown}`")
        };
        labelled(error, declared, text)
    }

    pub(in crate::borrow) fn body_words(&self) -> &'static str {
        let kind = self.typing.hir.def(self.body.def).kind;
        if kind == DefKind::Closure {
            "closure"
        } else if kind != DefKind::AssocFn {
            "function"
        } else if self.typing.hir.fn_decl(self.body.def).has_self {
            "method"
        } else {
            "associated function"
        }
    }

    /// The variable whose type has the region.
    fn argument_with(&self, region: u32) -> Option<(String, Span)> {
        (1..=self.body.arg_count).find_map(|local| {
            let decl = &self.body.locals[local];
            let has = regions_of(self.regions.locals[local]).contains(&region);
            has.then(|| (decl.name.as_ref().map_or_else(|| "_".to_string(), |name| name.to_string()), decl.span))
        })
    }

    /// E0521.
    fn data_escapes(&self, longer: u32, shorter: u32, cause: &Cause) -> Diagnostic {
        let what = self.body_words();
        let from = self.argument_with(longer);
        let to = if self.regions.is_closure() { None } else { self.argument_with(shorter) };
        let is_plain = cause.category == Category::Assignment && !self.regions.is_closure();
        if is_plain || (from.is_none() && to.is_none()) {
            return self.too_short(longer, shorter, cause);
        }
        let mut error = Diagnostic::error("E0521", cause.span, format!("borrowed data escapes outside of {what}"));
        if let Some((name, span)) = to {
            error = error.label(span, format!("`{name}` declared here, outside of the {what} body"));
        }
        if let Some((name, span)) = from {
            error = error
                .label(span, format!("`{name}` is a reference that is only valid in the {what} body"))
                .primary_label(format!("`{name}` escapes the {what} body here"));
        }
        error
    }

    /// E0621: one lifetime has a name, the other one is left out in the type of a parameter.
    fn explicit_lifetime_required(&self, longer: u32, shorter: u32, cause: &Cause) -> Option<Diagnostic> {
        let (named, unnamed) = match (self.is_named(longer), self.is_named(shorter)) {
            (true, false) => (longer, shorter),
            (false, true) => (shorter, longer),
            _ => return None,
        };
        let UniversalKind::Param { index, .. } = &self.regions.universal.kinds[unnamed as usize] else { return None };
        if named == STATIC || self.regions.is_closure() || self.is_in_trait_impl() {
            return None;
        }
        let def = self.body.def;
        let sig = self.typing.fn_sig(def);
        let mentions = |ty| super::regions_mention(ty, *index);
        let position = sig.inputs.iter().position(|input| mentions(*input))?;
        let output = self.typing.awaited_output(def).unwrap_or(sig.output);
        if mentions(output) || (position == 0 && self.typing.hir.fn_decl(def).has_self) {
            return None;
        }
        let name = self.region_name(named);
        let decl = &self.body.locals[position + 1];
        let what = match &decl.name {
            Some(variable) => format!("the type of `{variable}`"),
            None => "parameter type".to_string(),
        };
        let at = self.typing.hir.fn_decl(def).params.get(position).map_or(decl.span, |ty| ty.span);
        let shown = self.typing.display(sig.inputs[position]);
        Some(
            Diagnostic::error("E0621", cause.span, format!("explicit lifetime required in {what}"))
                .primary_label(format!("lifetime `{name}` required"))
                .label(at, format!("help: add explicit lifetime `{name}` to {what} (now `{shown}`)")),
        )
    }

    fn is_in_trait_impl(&self) -> bool {
        let of_impl = self.typing.impl_of_item(self.body.def);
        of_impl.is_some_and(|of_impl| self.typing.impl_trait_ref(of_impl).is_some())
    }
}
