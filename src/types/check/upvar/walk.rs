//! The expressions that stand directly in an expression.

use crate::hir::body::{Body, ExprId, ExprKind, StmtKind};

/// Visits them in the order of evaluation; a closure's child is its body.
pub(in crate::types::check) fn children(body: &Body, expr: ExprId, visit: &mut dyn FnMut(ExprId)) {
    match &body.expr(expr).kind {
        variants!(ExprKind: Literal | Path | Continue | InlineConst | Yield | Error) => {}
        ExprKind::Unary(_, operand) => visit(*operand),
        ExprKind::Binary(_, left, right) | ExprKind::Logical(_, left, right) => {
            visit(*left);
            visit(*right);
        }
        ExprKind::Assign { place, value } | ExprKind::AssignOp { place, value, .. } => {
            visit(*value);
            visit(*place);
        }
        ExprKind::AddrOf { place, .. } => visit(*place),
        ExprKind::Call { callee, args } => {
            visit(*callee);
            args.iter().for_each(|arg| visit(*arg));
        }
        ExprKind::MethodCall { receiver, args, .. } => {
            visit(*receiver);
            args.iter().for_each(|arg| visit(*arg));
        }
        ExprKind::Field { base, .. } => visit(*base),
        ExprKind::Index { base, index } => {
            visit(*base);
            visit(*index);
        }
        ExprKind::Cast { value, .. } | ExprKind::Repeat { value, .. } | ExprKind::Let { value, .. } => visit(*value),
        ExprKind::Tuple(items) | ExprKind::Array(items) => items.iter().for_each(|item| visit(*item)),
        ExprKind::Struct { fields, base, .. } => {
            fields.iter().for_each(|field| visit(field.value));
            base.iter().for_each(|base| visit(*base));
        }
        ExprKind::Block(block) => {
            for stmt in &block.stmts {
                match &stmt.kind {
                    StmtKind::Let { init, otherwise, .. } => {
                        init.iter().chain(otherwise).for_each(|expr| visit(*expr));
                    }
                    StmtKind::Expr { expr, .. } => visit(*expr),
                }
            }
            block.tail.iter().for_each(|tail| visit(*tail));
        }
        ExprKind::If { condition, then, otherwise } => {
            visit(*condition);
            visit(*then);
            otherwise.iter().for_each(|otherwise| visit(*otherwise));
        }
        ExprKind::Match { scrutinee, arms, .. } => {
            visit(*scrutinee);
            for arm in arms {
                arm.guard.iter().for_each(|guard| visit(*guard));
                visit(arm.body);
            }
        }
        ExprKind::Loop { body, .. } => visit(*body),
        ExprKind::Break { value, .. } | ExprKind::Return(value) => value.iter().for_each(|value| visit(*value)),
        ExprKind::Closure(closure) => visit(closure.body),
        ExprKind::DropTemporaries(inner) => visit(*inner),
    }
}
