//! Lifetimes: names to parameters and binders, and what those that are left out stand for.

use super::{Elision, Lowerer, ParamName};
use crate::diagnostic::{Diagnostic, suggest};
use crate::hir::def::{DefId, Name};
use crate::hir::item::{Bound, GenericParamKind, Lifetime, LifetimeRes, WherePredicate};
use crate::hir::outline::mark;
use crate::hir::ty::{GenericArg, PathSegment, QPath, Res, Ty, TyKind};
use crate::source::Span;

impl Lowerer<'_> {
    pub(super) fn lifetime_span(&self, lifetime: &syn::Lifetime) -> Span {
        self.span(lifetime.apostrophe).to(self.span(lifetime.ident.span()))
    }

    /// A lifetime that is written.
    pub(super) fn lifetime(&mut self, lifetime: &syn::Lifetime) -> Lifetime {
        let span = self.lifetime_span(lifetime);
        let name = mark::plain(&lifetime.ident);
        match name.as_str() {
            "static" => Lifetime { res: LifetimeRes::Static, span },
            "_" if self.elision == Elision::Associated => {
                self.with_elision(Elision::Unnamed, |lowerer| lowerer.elided_lifetime(span))
            }
            "_" => self.elided_lifetime(span),
            _ => Lifetime { res: self.named_lifetime(&name, span), span },
        }
    }

    fn named_lifetime(&self, name: &str, span: Span) -> LifetimeRes {
        let quoted = format!("'{name}");
        for (depth, binder) in self.binders.iter().rev().enumerate() {
            if let Some(index) = binder.iter().position(|bound| **bound == *quoted) {
                return LifetimeRes::Bound { depth: depth as u32, index: index as u32 };
            }
        }
        for (owner, params) in &self.generics {
            let found = params.iter().position(|param| matches!(param, ParamName::Lifetime(other) if other == name));
            if let Some(index) = found {
                return LifetimeRes::Param { owner: *owner, index: index as u32 };
            }
        }
        self.undeclared_lifetime(name, span);
        LifetimeRes::Error
    }

    fn undeclared_lifetime(&self, name: &str, span: Span) {
        if self.outer_generics(name, true) {
            let message = format!("can't use generic parameter `'{name}` from outer item");
            return self.report(Diagnostic::error("E0401", span, message));
        }
        let message = format!("use of undeclared lifetime name `'{name}`");
        let diagnostic = Diagnostic::error("E0261", span, message).primary_label("undeclared lifetime");
        let known: Vec<String> = self.known_lifetimes();
        let diagnostic = match suggest::closest(name, known.iter().map(String::as_str)) {
            Some(similar) if similar != name => {
                diagnostic.help(format!("a lifetime with a similar name exists: `'{similar}`"))
            }
            _ => diagnostic.help(format!("consider introducing lifetime `'{name}` here: `<'{name}>`")),
        };
        self.report(diagnostic);
    }

    pub(super) fn known_lifetimes(&self) -> Vec<String> {
        let own = self.generics.iter().flat_map(|(_, params)| params.iter());
        let names = own.filter_map(|param| match param {
            ParamName::Lifetime(name) => Some(name.clone()),
            ParamName::Type(_) | ParamName::Const(_) => None,
        });
        names.collect()
    }

    /// A lifetime that is left out (`&T`, `'_`, `Ref<T>`).
    pub(super) fn elided_lifetime(&mut self, span: Span) -> Lifetime {
        let res = match self.elision.clone() {
            Elision::Infer => LifetimeRes::Infer,
            Elision::Is(res) => res,
            Elision::Hidden => self.hidden_lifetime(span),
            Elision::Anonymous => {
                if self.is_user() {
                    let message = "anonymous lifetimes in `impl Trait` are unstable";
                    let diagnostic = Diagnostic::error("E0658", span, message);
                    self.report(diagnostic.primary_label("expected named lifetime parameter"));
                }
                self.hidden_lifetime(span)
            }
            Elision::Bound => self.bound_lifetime(),
            Elision::Forbidden => {
                let diagnostic = Diagnostic::error("E0106", span, "missing lifetime specifier");
                self.report(diagnostic.primary_label("expected named lifetime parameter"));
                LifetimeRes::Error
            }
            Elision::Unnamed => {
                let message = "`&` without an explicit lifetime name cannot be used here";
                self.report(
                    Diagnostic::error("E0637", span, message).primary_label("explicit lifetime name needed here"),
                );
                LifetimeRes::Error
            }
            Elision::Constant => {
                let message = "`&` without an explicit lifetime name cannot be used here";
                self.report(Diagnostic::error_without_code(span, message));
                LifetimeRes::Static
            }
            Elision::Associated => {
                self.report(Diagnostic::error_without_code(span, "missing lifetime in associated type"));
                LifetimeRes::Error
            }
            Elision::Ambiguous => {
                let help = "this function's return type contains a borrowed value, but the signature does not say which \
                            parameter it is borrowed from: name the lifetime, or use `'static`";
                let diagnostic = Diagnostic::error("E0106", span, "missing lifetime specifier");
                self.report(diagnostic.primary_label("expected named lifetime parameter").help(help));
                LifetimeRes::Error
            }
        };
        Lifetime { res, span }
    }

    /// One more lifetime of the innermost binder.
    fn bound_lifetime(&mut self) -> LifetimeRes {
        let binder = self.binders.last_mut().expect("a binder is open where lifetimes are bound by elision");
        binder.push(Name::from(format!("'{}", binder.len() + 1)));
        LifetimeRes::Bound { depth: 0, index: binder.len() as u32 - 1 }
    }

    /// Runs with another rule for lifetimes that are left out.
    pub(super) fn with_elision<T>(&mut self, elision: Elision, run: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.elision, elision);
        let result = run(self);
        self.elision = outer;
        result
    }

    /// Runs with another lifetime for `dyn Trait` without one.
    pub(super) fn with_object_lifetime<T>(
        &mut self,
        lifetime: Option<LifetimeRes>,
        run: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let outer = std::mem::replace(&mut self.object_lifetime, lifetime);
        let result = run(self);
        self.object_lifetime = outer;
        result
    }

    /// E0228: `dyn Trait` as an argument for a parameter that must outlive several lifetimes. (RFC 599; in bodies it is inferred.)
    pub(super) fn check_object_defaults(&self, segment: &PathSegment) {
        let (Some(def), Some(args)) = (segment.res, &segment.args) else { return };
        let is_default =
            |ty: &&Ty| matches!(&ty.kind, TyKind::TraitObject { lifetime, .. } if lifetime.span == ty.span);
        let types = args.args.iter().filter_map(|arg| match arg {
            GenericArg::Type(ty) => Some(Some(ty)),
            GenericArg::Const(_) => Some(None),
            GenericArg::Lifetime(_) => None,
        });
        for (index, ty) in types.enumerate() {
            let Some(ty) = ty.filter(is_default).filter(|_| self.is_user() && self.elision != Elision::Infer) else {
                continue;
            };
            if self.outlived_by(def, index) > 1 {
                let message = "cannot deduce the lifetime bound for this trait object type from context";
                let diagnostic = Diagnostic::error("E0228", ty.span, message);
                self.report(diagnostic.help("please supply an explicit bound"));
            }
        }
    }

    /// How many lifetimes the parameter in this place, lifetimes not counted, must outlive by its bounds.
    fn outlived_by(&self, def: DefId, index: usize) -> usize {
        let generics = self.krate.generics(def);
        let mut others = generics.params.iter().enumerate();
        let param = others.by_ref().filter(|(_, param)| !matches!(param.kind, GenericParamKind::Lifetime)).nth(index);
        let Some((place, param)) = param else { return 0 };
        let is_outlives = |bound: &&Bound| matches!(bound, Bound::Outlives(_));
        let clauses = generics.predicates.iter().map(|predicate| match predicate {
            WherePredicate::Type { ty, bounds, .. } => {
                let is_of_param = matches!(&ty.kind, TyKind::Path(QPath::Resolved { path, .. })
                    if path.res == Res::Param { owner: def, index: place as u32 });
                if is_of_param { bounds.iter().filter(is_outlives).count() } else { 0 }
            }
            WherePredicate::Lifetime { .. } => 0,
        });
        param.bounds.iter().filter(is_outlives).count() + clauses.sum::<usize>()
    }
}
