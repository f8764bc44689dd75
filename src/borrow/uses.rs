//! What the author wrote where MIR moves or borrows: an argument, a method call, an operator, a closure, a `for` loop.

use super::Checker;
use super::access::Point;
use crate::hir::body::ExprKind;
use crate::hir::def::{DefId, DefKind};
use crate::mir::moves::Location;
use crate::mir::{AggregateKind, BlockId, Local, Operand, Place, Rvalue, StatementKind, TerminatorKind};
use crate::source::Span;
use crate::types::ty::TyKind;

/// How a value was moved.
pub(super) struct Found {
    pub kind: MoveKind,
    /// Where the place is named.
    pub span: Span,
    /// Where the message points.
    pub label_span: Span,
}

/// See [`Found`].
pub(super) enum MoveKind {
    Plain,
    /// Captured; `inside` is the use in the closure.
    Closure {
        inside: Span,
        def: DefId,
    },
    Method {
        name: String,
    },
    /// A closure was called that can be called only once.
    Call,
    Operator,
    ForLoop,
}

impl Checker<'_> {
    pub(super) fn span_at(&self, at: Location) -> Span {
        let block = &self.body.blocks[at.block.index()];
        block.statements.get(at.statement).map_or(block.terminator.span, |statement| statement.span)
    }

    /// How the value of a move site went away: by what happens to the temporary that it was moved into.
    pub(super) fn move_kind(&self, at: Location) -> Found {
        let span = self.span_at(at);
        let plain = Found { kind: MoveKind::Plain, span, label_span: span };
        let Some(temporary) = self.moved_into(at) else { return plain };
        if let Some((def, header)) = self.captured_by(at, temporary) {
            return Found { kind: MoveKind::Closure { inside: span, def }, span, label_span: header };
        }
        let Some((kind, label_span)) = self.received_by(at.block, temporary) else { return plain };
        Found { kind, span, label_span: label_span.unwrap_or(span) }
    }

    /// The span that an error about a use points at, and (when a closure captures) the use inside the closure.
    pub(super) fn use_span(&self, point: &Point) -> (Option<Span>, Span) {
        let header = self.assigned_to(point.at).and_then(|temporary| self.captured_by(point.at, temporary));
        match header {
            Some((_, header)) => (Some(point.span), header),
            None => (None, point.span),
        }
    }

    /// What a closure that captures at this place is called: async code is not a closure to its author.
    pub(super) fn captor_words(&self, at: Location) -> &'static str {
        let captor = self.assigned_to(at).and_then(|temporary| self.captured_by(at, temporary));
        match captor.and_then(|(def, _)| self.typing.hir.coroutine(def)) {
            None => "closure",
            Some(_) => "coroutine",
        }
    }

    fn moved_into(&self, at: Location) -> Option<Local> {
        let local = self.assigned_to(at)?;
        self.body.locals[local.index()].name.is_none().then_some(local)
    }

    fn assigned_to(&self, at: Location) -> Option<Local> {
        let statement = self.body.blocks[at.block.index()].statements.get(at.statement)?;
        let StatementKind::Assign(Place { local, projection }, _) = &statement.kind else { return None };
        projection.is_empty().then_some(*local)
    }

    /// The closure that captures the temporary, and its header.
    fn captured_by(&self, at: Location, temporary: Local) -> Option<(DefId, Span)> {
        let after = self.body.blocks[at.block.index()].statements.iter().skip(at.statement + 1);
        for statement in after {
            if let StatementKind::Assign(_, Rvalue::Aggregate(AggregateKind::Closure(def, _), captures)) =
                &statement.kind
                && captures.iter().any(|capture| is_move_of(capture, temporary))
            {
                return Some((*def, self.closure_header(*def).unwrap_or(statement.span)));
            }
        }
        None
    }

    fn closure_header(&self, def: DefId) -> Option<Span> {
        let body = self.typing.hir.body(self.typing.body_of(def).0)?;
        let (_, expr) = body.closures.iter().find(|(closure, _)| *closure == def)?;
        let ExprKind::Closure(closure) = &body.expr(*expr).kind else { return None };
        Some(closure.header_span)
    }

    /// The call whose receiver the temporary is. Arguments after it may be evaluated in further blocks.
    fn received_by(&self, from: BlockId, temporary: Local) -> Option<(MoveKind, Option<Span>)> {
        let mut block = from;
        for _ in 0..self.body.blocks.len() {
            let terminator = &self.body.blocks[block.index()].terminator;
            block = match &terminator.kind {
                TerminatorKind::Call { callee, args, call_span, from_operator, .. }
                    if args.iter().any(|arg| is_move_of(arg, temporary)) =>
                {
                    if !is_move_of(args.first()?, temporary) {
                        return None;
                    }
                    return self.receiver_kind(callee, terminator.span, *call_span, *from_operator);
                }
                TerminatorKind::Call { target: Some(next), .. } => *next,
                TerminatorKind::Goto(next) | TerminatorKind::Assert { target: next, .. } => *next,
                TerminatorKind::Call { target: None, .. }
                | variants!(
                    TerminatorKind: SwitchInt | Return | Unreachable | Resume | Abort | Drop | Yield | CoroutineDrop
                        | FalseEdge | FalseUnwind
                ) => return None,
            };
        }
        None
    }

    fn receiver_kind(
        &self,
        callee: &Operand,
        span: Span,
        call_span: Span,
        operator: bool,
    ) -> Option<(MoveKind, Option<Span>)> {
        let Operand::Constant(constant) = callee else { return None };
        let TyKind::FnDef(def, _) = *constant.ty.kind() else { return None };
        let item = self.typing.hir.def(def);
        if item.kind != DefKind::AssocFn || !self.typing.hir.fn_decl(def).has_self {
            return None;
        }
        let of = item.parent.and_then(|parent| self.typing.hir.lang_name(parent));
        match of.as_deref() {
            Some("fn" | "fn_mut" | "fn_once") if operator => Some((MoveKind::Call, Some(span))),
            _ if operator => Some((MoveKind::Operator, Some(span))),
            _ if self.is_for_loop(def, span) => Some((MoveKind::ForLoop, None)),
            _ if call_span != span => Some((MoveKind::Method { name: item.name.to_string() }, Some(call_span))),
            _ => None,
        }
    }

    /// `for` calls `IntoIterator::into_iter` with the span of what stands after `in`: no parentheses there.
    fn is_for_loop(&self, method: DefId, span: Span) -> bool {
        let text = &self.typing.hir.source(span.file).text;
        let written = text.get(span.lo as usize..span.hi as usize).unwrap_or("");
        &*self.typing.hir.def(method).name == "into_iter" && !written.contains("into_iter")
    }
}

fn is_move_of(operand: &Operand, local: Local) -> bool {
    matches!(operand, Operand::Move(place) if place.local == local && place.projection.is_empty())
}
