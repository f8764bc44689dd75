//! Blocks, branches, loops and jumps.

use super::{Arm, Block, Lowering, NodeKind, Stmt, StmtKind};
use crate::hir::body::{self, ExprId, ExprKind};

impl Lowering<'_> {
    pub(super) fn control(&mut self, id: ExprId) -> NodeKind {
        let body = self.body;
        match &body.expr(id).kind {
            ExprKind::Block(block) => NodeKind::Block(self.block(block)),
            ExprKind::If { condition, then, otherwise } => NodeKind::If {
                condition: self.expr(*condition),
                then: self.expr(*then),
                otherwise: otherwise.map(|otherwise| self.expr(otherwise)),
            },
            ExprKind::Let { pat, value } => {
                let value = self.expr(*value);
                NodeKind::Let { pat: self.pat(*pat), value }
            }
            ExprKind::Match { scrutinee, arms, source } => NodeKind::Match {
                scrutinee: self.expr(*scrutinee),
                arms: arms.iter().map(|arm| self.arm(arm)).collect(),
                source: *source,
            },
            ExprKind::Loop { body, .. } => NodeKind::Loop(self.expr(*body)),
            ExprKind::Break { target: Some(target), value } => {
                NodeKind::Break { target: *target, value: value.map(|value| self.expr(value)) }
            }
            ExprKind::Continue { target: Some(target) } => NodeKind::Continue(*target),
            ExprKind::Return(value) => NodeKind::Return(value.map(|value| self.expr(value))),
            ExprKind::DropTemporaries(inner) => NodeKind::DropTemporaries(self.expr(*inner)),
            // Without a target, which was reported.
            ExprKind::Break { target: None, .. } | ExprKind::Continue { target: None } => NodeKind::Error,
            variants!(
                ExprKind: Literal | Path | Unary | Binary | Logical | Assign | AssignOp | AddrOf | Call | MethodCall
                    | Field | Index | Cast | Tuple | Array | Repeat | Struct | Closure | Yield | InlineConst | Error
            ) => unreachable!("`expr` gives control flow alone"),
        }
    }

    fn arm(&mut self, arm: &body::Arm) -> Arm {
        Arm {
            pat: self.pat(arm.pat),
            guard: arm.guard.map(|guard| self.expr(guard)),
            body: self.expr(arm.body),
            span: arm.span,
        }
    }

    fn block(&mut self, block: &body::Block) -> Block {
        let stmts = block.stmts.iter().map(|stmt| self.stmt(stmt)).collect();
        let tail = block.tail.map(|tail| self.expr(tail));
        Block { stmts, tail, labelled: block.labelled, span: block.span }
    }

    fn stmt(&mut self, stmt: &body::Stmt) -> Stmt {
        let kind = match &stmt.kind {
            body::StmtKind::Let { pat, init, otherwise, .. } => {
                let init = init.map(|init| self.expr(init));
                let pat = self.pat(*pat);
                StmtKind::Let { pat: Box::new(pat), init, otherwise: otherwise.map(|otherwise| self.expr(otherwise)) }
            }
            body::StmtKind::Expr { expr, .. } => StmtKind::Expr(self.expr(*expr)),
        };
        Stmt { kind, span: stmt.span }
    }
}
