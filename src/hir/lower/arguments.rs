//! What stands behind a name in a path: `<…>` and `(…) -> …` to generic arguments.

use syn::{GenericArgument, PathArguments};

use super::Lowerer;
use crate::diagnostic::Diagnostic;
use crate::hir::body::Ident;
use crate::hir::def::{DefKind, Name};
use crate::hir::outline::macros::segments;
use crate::hir::outline::names::Namespace;
use crate::hir::outline::primitive;
use crate::hir::ty::{AssocBinding, AssocBindingKind, GenericArg, GenericArgs, Ty, TyKind};

impl Lowerer<'_> {
    /// What stands behind a name.
    pub(super) fn arguments(&mut self, arguments: &PathArguments) -> Option<GenericArgs> {
        match arguments {
            PathArguments::None => None,
            PathArguments::AngleBracketed(arguments) => Some(self.angle_arguments(arguments)),
            PathArguments::Parenthesized(arguments) => Some(self.parenthesized_arguments(arguments)),
        }
    }

    /// `<'a, T, 3, Item = U>`.
    pub(super) fn angle_arguments(&mut self, arguments: &syn::AngleBracketedGenericArguments) -> GenericArgs {
        let span = self.span(arguments.lt_token.span).to(self.span(arguments.gt_token.span));
        let mut lowered = GenericArgs { span: Some(span), ..GenericArgs::default() };
        for argument in &arguments.args {
            let is_constraint = matches!(
                argument,
                GenericArgument::AssocType(_) | GenericArgument::AssocConst(_) | GenericArgument::Constraint(_)
            );
            if !is_constraint && let Some(first) = lowered.bindings.first() {
                let message = "generic arguments must come before the first constraint";
                self.report(Diagnostic::error_without_code(first.name.span, message));
            }
            match argument {
                GenericArgument::Lifetime(lifetime) => {
                    if let Some(GenericArg::Type(before)) =
                        lowered.args.iter().find(|it| matches!(it, GenericArg::Type(_)))
                    {
                        let message = "type provided when a lifetime was expected";
                        self.report(Diagnostic::error("E0747", before.span, message));
                    }
                    let lifetime = self.lifetime(lifetime);
                    lowered.args.push(GenericArg::Lifetime(lifetime));
                }
                GenericArgument::Type(ty) => {
                    let argument = self.type_or_const(ty);
                    lowered.args.push(argument);
                }
                GenericArgument::Const(value) => {
                    let value = self.const_argument(value);
                    lowered.args.push(GenericArg::Const(value));
                }
                GenericArgument::AssocType(binding) => {
                    let args = binding.generics.as_ref().map(|generics| self.angle_arguments(generics));
                    let outer = self.around_impl_trait.take();
                    let kind = AssocBindingKind::Equals(self.ty(&binding.ty));
                    self.around_impl_trait = outer;
                    lowered.bindings.push(AssocBinding { name: self.ident(&binding.ident), args, kind });
                }
                GenericArgument::Constraint(constraint) => {
                    let args = constraint.generics.as_ref().map(|generics| self.angle_arguments(generics));
                    let kind = AssocBindingKind::Bounds(self.bounds(&constraint.bounds));
                    lowered.bindings.push(AssocBinding { name: self.ident(&constraint.ident), args, kind });
                }
                GenericArgument::AssocConst(binding) => {
                    let place = self.span(binding.ident.span());
                    self.report(Diagnostic::error("E0658", place, "associated const equality is incomplete"));
                }
                _ => self.report(Diagnostic::unsupported(span, "this kind of generic argument")),
            }
        }
        lowered
    }

    /// An argument that looks like a type may be a constant's name.
    fn type_or_const(&mut self, ty: &syn::Type) -> GenericArg {
        if let syn::Type::Path(path) = ty
            && path.qself.is_none()
            && self.names_constant(&path.path)
        {
            let value = syn::Expr::Path(syn::ExprPath { attrs: Vec::new(), qself: None, path: path.path.clone() });
            return GenericArg::Const(self.const_argument(&value));
        }
        GenericArg::Type(self.ty(ty))
    }

    /// Whether a path names a constant, const parameter or variable and no type.
    fn names_constant(&self, path: &syn::Path) -> bool {
        let names = segments(path, self.unit);
        if names.len() == 1 {
            let param = |namespace| self.generic_param_named(&names[0].name, namespace).is_some();
            if param(Namespace::Type) || &*names[0].name == "Self" {
                return false;
            }
            if param(Namespace::Value) {
                return true;
            }
        }
        let global = path.leading_colon.is_some();
        let walk = |namespace| self.outline(|outline| outline.walk(self.scope, &names, global, namespace));
        let is_type = names.len() == 1 && primitive(&names[0].name).is_some() || walk(Namespace::Type).is_ok();
        let is_constant =
            |def| matches!(self.krate.kind(def), DefKind::Const | DefKind::AssocConst | DefKind::Static { .. });
        let is_variable = names.len() == 1 && self.names_any_variable(&names[0].name);
        let is_item =
            || walk(Namespace::Value).is_ok_and(|walked| walked.steps.len() == names.len() && is_constant(walked.def));
        !is_type && (is_variable || is_item())
    }

    /// `Fn(A, B) -> C` is `Fn<(A, B), Output = C>`.
    fn parenthesized_arguments(&mut self, arguments: &syn::ParenthesizedGenericArguments) -> GenericArgs {
        let span = self.span(arguments.paren_token.span.join());
        let own_binder = self.binders.is_empty();
        if own_binder {
            self.binders.push(Vec::new());
        }
        let impl_trait = std::mem::replace(&mut self.impl_trait, super::ImplTrait::Forbidden);
        let (inputs, output) =
            self.inputs_and_output(arguments.inputs.iter().map(|input| &input.ty), &arguments.output);
        self.impl_trait = impl_trait;
        let declared = self.binders.last().map_or(0, |binder| {
            binder.iter().filter(|name| !name.trim_start_matches('\'').starts_with(char::is_numeric)).count()
        });
        if let Some(name) = self.only_in_output(declared, &inputs, output.as_ref()) {
            let place = output.as_ref().map_or(span, |ty| ty.span);
            let message = format!(
                "binding for associated type `Output` references lifetime `{name}`, which does not appear in the trait input types"
            );
            self.report(Diagnostic::error("E0582", place, message));
        }
        if own_binder {
            self.binders.pop();
        }
        let output_span = output.as_ref().map_or(span, |ty| ty.span);
        let output = output.unwrap_or(Ty { kind: TyKind::Tuple(Vec::new()), span });
        let binding = AssocBinding {
            name: Ident { name: Name::from("Output"), span: output_span },
            args: None,
            kind: AssocBindingKind::Equals(output),
        };
        let inputs = Ty { kind: TyKind::Tuple(inputs), span };
        GenericArgs {
            args: vec![GenericArg::Type(inputs)],
            bindings: vec![binding],
            parenthesized: true,
            span: Some(span),
        }
    }
}
