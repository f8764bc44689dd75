//! The program's text to the attributes that stand inside of bodies: at statements, expressions, arms, fields of literals and
//! patterns, and at generic parameters.

use syn::visit::{self, Visit};

use super::{Target, Validator};
use crate::hir::outline::attributes;
use crate::hir::outline::extent::attributes_of_expr;

/// Looks at everything that is no item; items are looked at when they are collected.
pub(super) struct Bodies<'v, 'o>(pub &'v mut Validator<'o>);

impl<'ast> Visit<'ast> for Bodies<'_, '_> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if attributes::is_active(super::super::attributes_of(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_stmt(&mut self, stmt: &'ast syn::Stmt) {
        match stmt {
            syn::Stmt::Local(local) => self.0.attributes(&local.attrs, Target::Statement),
            syn::Stmt::Macro(call) => self.0.attributes(&call.attrs, Target::Macro),
            syn::Stmt::Item(_) | syn::Stmt::Expr(..) => {}
        }
        visit::visit_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'ast syn::Expr) {
        let target = if matches!(expr, syn::Expr::Macro(_)) { Target::Macro } else { Target::Expression };
        if !matches!(expr, syn::Expr::Closure(_)) {
            self.0.attributes(attributes_of_expr(expr), target);
        }
        visit::visit_expr(self, expr);
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        self.0.attributes(&arm.attrs, Target::Arm);
        visit::visit_arm(self, arm);
    }

    fn visit_field_value(&mut self, field: &'ast syn::FieldValue) {
        self.0.attributes(&field.attrs, Target::FieldValue);
        visit::visit_field_value(self, field);
    }

    fn visit_field_pat(&mut self, field: &'ast syn::FieldPat) {
        self.0.attributes(&field.attrs, Target::FieldPattern);
        visit::visit_field_pat(self, field);
    }

    fn visit_generic_param(&mut self, param: &'ast syn::GenericParam) {
        let (attributes, target) = match param {
            syn::GenericParam::Type(param) => (&param.attrs, Target::TypeParameter),
            syn::GenericParam::Lifetime(param) => (&param.attrs, Target::LifetimeParameter),
            syn::GenericParam::Const(param) => (&param.attrs, Target::ConstParameter),
        };
        self.0.attributes(attributes, target);
        visit::visit_generic_param(self, param);
    }
}
