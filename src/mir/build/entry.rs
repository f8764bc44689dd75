//! Functions, closures and constants to bodies: parameters, the body's value, and the one place where it returns.

use rustc_hash::FxHashMap;

use super::step::TailUse;
use super::variable::bindings;
use super::{Builder, Context, Variable};
use crate::diagnostic::Diagnostic;
use crate::hir::body::{self, ExprId, ExprKind, PatId};
use crate::hir::def::{DefId, DefKind};
use crate::mir::thir::{Lowering, NodeId, Pat, PatKind};
use crate::mir::{Body, CaptureDebug, Local, LocalDecl, LocalKind, Place, StatementKind, StepPoint, TerminatorKind};
use crate::source::Span;
use crate::types::Typing;
use crate::types::tables::{BindingMode, BodyTyping, Capture, CaptureMode, CaptureProjection, ClosureKind};
use crate::types::ty::{Mutability, Ty, TyKind};

/// What of a HIR body a definition's code is: all of it, or one closure's part.
struct Code {
    params: Vec<PatId>,
    value: ExprId,
    /// The closure's expression.
    closure: Option<ExprId>,
    header: Span,
}

/// The body of a function, closure, constant or static, and what in it is not simulated yet.
pub(in crate::mir) fn build(typing: &Typing<'_>, def: DefId) -> (Body, Vec<Diagnostic>) {
    let id = typing.body_of(def);
    let hir = typing.hir.body(id.0).expect("bodies are asked for of definitions that have one");
    let tables = typing.body(id);
    let env = typing.param_env(id.0);
    let code = code_of(typing, &hir, def);
    let mut lowering = Lowering::new(typing, &hir, &tables);
    let params: Vec<Pat> = code.params.iter().map(|&pat| lowering.pat(pat)).collect();
    let value = lowering.expr(code.value);
    let thir = lowering.thir;
    let closure = code.closure.and_then(|expr| Some((tables.closures.get(&def)?, tables.expr_types[expr.0 as usize])));
    let cx = Context { typing, thir: &thir, hir: &hir, tables: &tables, env: &env, def, closure };
    let return_ty = return_ty(typing, &tables, &thir.node(value).ty, def, closure.is_some());
    let mut builder = Builder::new(cx, return_ty, hir.expr(code.value).span);
    let body = builder.build(&params, value, &code);
    (body, std::mem::take(&mut builder.diagnostics))
}

fn code_of(typing: &Typing<'_>, hir: &body::Body, def: DefId) -> Code {
    let closure = hir.closures.iter().find(|(closure, _)| *closure == def);
    if let Some(&(_, expr)) = closure
        && let ExprKind::Closure(closure) = &hir.expr(expr).kind
    {
        let params = closure.params.iter().map(|(pat, _)| *pat).collect();
        return Code { params, value: closure.body, closure: Some(expr), header: closure.header_span };
    }
    Code { params: hir.params.clone(), value: hir.value, closure: None, header: typing.hir.def(def).span }
}

/// A body's value has its result's type, except where it never ends.
fn return_ty(typing: &Typing<'_>, tables: &BodyTyping, value: &Ty, def: DefId, is_closure: bool) -> Ty {
    if *value != Ty::never() {
        return *value;
    }
    if matches!(typing.hir.def(def).kind, DefKind::Fn | DefKind::AssocFn) {
        return typing.fn_sig(def).output;
    }
    let closure = tables.closures.get(&def).filter(|_| is_closure);
    closure.map_or(*value, |closure| closure.output)
}

impl<'a> Builder<'a> {
    /// An empty body that returns a value of this type.
    pub(super) fn new(cx: Context<'a>, return_ty: Ty, span: Span) -> Builder<'a> {
        let result =
            LocalDecl { ty: return_ty, mutability: Mutability::Mut, name: None, span, kind: LocalKind::Return };
        let mut builder = Builder {
            cx,
            locals: vec![result],
            blocks: Vec::new(),
            at: crate::mir::BlockId(0),
            scopes: Vec::new(),
            temporaries: None,
            terminating: None,
            extended: FxHashMap::default(),
            jumps: Vec::new(),
            if_thens: Vec::new(),
            looked_at: None,
            variables: FxHashMap::default(),
            annotations: Vec::new(),
            promoted: Vec::new(),
            promoted_bases: FxHashMap::default(),
            return_block: crate::mir::BlockId(1),
            resume_block: None,
            unit_local: None,
            tail: TailUse::Result,
            enclosing: None,
            promoting: false,
            diagnostics: Vec::new(),
        };
        builder.at = builder.new_block();
        builder.return_block = builder.new_block();
        builder
    }

    fn build(&mut self, params: &[Pat], value: NodeId, code: &Code) -> Body {
        let value_span = self.node(value).span;
        let is_function = self.is_function();
        let scope = self.push_scope(value_span);
        self.arguments(params, scope);
        if is_function && self.shows_steps(code.header) {
            self.push(code.header, StatementKind::Step(StepPoint::Entry));
        }
        if !is_function {
            self.extend_temporaries(None, code.value, None);
        }
        self.terminating(value, |b| {
            b.expr_into(&Place::local(Local::RETURN), value);
            if is_function && !matches!(b.node(value).kind, crate::mir::thir::NodeKind::Block(_)) {
                b.step_after_tail(value);
            }
        });
        self.pop_scope();
        let arg_count = params.len() + usize::from(code.closure.is_some());
        if is_function && self.shows_steps(value_span) {
            let block = self.return_block;
            self.push_to(block, value_span.last_byte(), StatementKind::Step(StepPoint::Exit));
        }
        let span = self.definition_span(code);
        self.finish(arg_count, span)
    }

    /// An `async fn` itself only makes its future: nothing of the author's runs in it.
    fn makes_future(&self) -> bool {
        matches!(self.cx.typing.hir.def(self.cx.def).kind, DefKind::Fn | DefKind::AssocFn)
            && self.cx.typing.hir.is_async(self.cx.def)
    }

    fn is_function(&self) -> bool {
        let kind = self.cx.typing.hir.def(self.cx.def).kind;
        matches!(kind, DefKind::Fn | DefKind::AssocFn | DefKind::Closure)
    }

    fn shows_steps(&self, span: Span) -> bool {
        self.cx.hir.user && span.is_user()
    }

    fn definition_span(&self, code: &Code) -> Span {
        match code.closure {
            Some(expr) => self.cx.hir.expr(expr).span,
            None => code.header.to(self.cx.hir.expr(code.value).span),
        }
    }

    /// Parameters are dropped in reverse order, after the variables that their patterns bind.
    fn arguments(&mut self, params: &[Pat], scope: usize) {
        if let Some((closure, ty)) = self.cx.closure {
            let ty = closure_argument_ty(closure.kind, ty);
            self.argument(LocalDecl { kind: LocalKind::Argument, ..self.unnamed(ty) }, scope);
        }
        let locals: Vec<Local> = params.iter().map(|pat| self.parameter(pat)).collect();
        for (pat, local) in params.iter().zip(locals) {
            self.schedule_value(scope, local, pat.ty);
            if simple_binding(pat).is_none() {
                self.declare(pat);
                let place = super::expr::OpenPlace::local(local, pat.ty);
                self.match_irrefutable(pat, &place, scope);
            }
        }
    }

    /// All arguments are the first locals.
    fn parameter(&mut self, pat: &Pat) -> Local {
        match simple_binding(pat) {
            Some(variable) => {
                let decl = self.variable_decl(variable, LocalKind::Argument);
                let local = self.new_local(decl);
                self.variables.insert(variable, Variable { local, guard: None });
                local
            }
            None => {
                let decl = LocalDecl { span: pat.span, kind: LocalKind::Argument, ..self.unnamed(pat.ty) };
                self.new_local(decl)
            }
        }
    }

    fn argument(&mut self, decl: LocalDecl, scope: usize) {
        let ty = decl.ty;
        let local = self.new_local(decl);
        self.schedule_value(scope, local, ty);
    }

    fn unnamed(&self, ty: Ty) -> LocalDecl {
        let span = self.locals[0].span;
        LocalDecl { ty, mutability: Mutability::Not, name: None, span, kind: LocalKind::Temporary }
    }

    /// Closes the body: the cursor returns.
    pub(super) fn finish(&mut self, arg_count: usize, span: Span) -> Body {
        let return_block = self.return_block;
        self.goto(span, return_block, return_block);
        let end = self.locals[0].span.last_byte();
        self.end_block(return_block, end, TerminatorKind::Return);
        let blocks = std::mem::take(&mut self.blocks).into_iter().map(|block| block.close(span)).collect();
        let mut body = Body {
            def: self.cx.def,
            arg_count,
            locals: std::mem::take(&mut self.locals),
            blocks,
            captures: self.cx.closure.map_or_else(Vec::new, |(closure, _)| self.captures(&closure.captures)),
            user: self.cx.hir.user && !self.makes_future(),
            span,
            annotations: std::mem::take(&mut self.annotations),
            promoted: std::mem::take(&mut self.promoted),
        };
        crate::mir::simplify::remove_unreachable(&mut body);
        body
    }

    fn captures(&self, captures: &[Capture]) -> Vec<CaptureDebug> {
        captures.iter().map(|capture| self.capture_debug(capture)).collect()
    }

    fn capture_debug(&self, capture: &Capture) -> CaptureDebug {
        let root = self.cx.hir.local(capture.place.local);
        let mut name = root.name.to_string();
        let mut ty = self.variable_ty(capture.place.local);
        let mut mutable = root.mutable;
        for projection in &capture.place.projections {
            match projection {
                CaptureProjection::Field { index, ty: field } => {
                    name = format!("{name}.{}", self.field_name(ty, *index));
                    ty = *field;
                }
                CaptureProjection::Deref { ty: inner } => {
                    name = format!("*{name}");
                    if let TyKind::Ref(_, _, mutability) | TyKind::RawPtr(_, mutability) = ty.kind() {
                        mutable = mutability.is_mut();
                    }
                    ty = *inner;
                }
            }
        }
        let by_reference = match capture.mode {
            CaptureMode::Ref | CaptureMode::UniqueRef | CaptureMode::MutRef => true,
            CaptureMode::Copy | CaptureMode::Move => false,
        };
        CaptureDebug { name: name.into(), by_reference, mutable, span: capture.span }
    }

    fn field_name(&self, ty: Ty, index: usize) -> String {
        let Some((def, _)) = ty.as_adt() else { return index.to_string() };
        let adt = self.cx.typing.hir.adt(def);
        let field = adt.variants.first().and_then(|variant| variant.fields.get(index));
        field.map_or_else(|| index.to_string(), |field| field.name.to_string())
    }
}

/// What a closure's body gets as its first argument.
fn closure_argument_ty(kind: ClosureKind, closure: Ty) -> Ty {
    match kind {
        ClosureKind::Fn => Ty::reference(closure, Mutability::Not),
        ClosureKind::FnMut => Ty::reference(closure, Mutability::Mut),
        ClosureKind::FnOnce => closure,
    }
}

/// A parameter that is just a variable.
fn simple_binding(pat: &Pat) -> Option<crate::hir::body::LocalId> {
    let PatKind::Binding { local, mode: BindingMode::Value, sub: None } = &pat.kind else { return None };
    debug_assert_eq!(bindings(pat), [*local]);
    Some(*local)
}
