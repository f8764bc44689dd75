//! One body to its [`BodyTyping`]: expressions, patterns and closures, with what inference decided about each (rustc's `FnCtxt`).
//!
//! A body is walked once, with an [`expectation`] going down and a type coming up. What cannot be decided where it stands waits:
//! trait bounds as pending obligations, casts until literals have fallen back, calls of closures until it is known how a
//! closure uses what it captures. Then, in rustc's order: obligations, fallback, casts, captures, all obligations or an error, writeback.
//!
//! A type that was reported is [`Ty::error`], goes with everything, and is never reported again.

mod adjust;
mod apart;
mod autoderef;
mod block;
mod branch;
mod call;
mod cast;
mod closure;
mod coerce;
mod constness;
mod context;
mod control;
mod coroutine;
mod expectation;
mod expr;
mod fallback;
mod field;
mod index;
mod literal;
mod lower;
mod method;
mod op;
pub(super) mod opaque;
mod pat;
mod pat_struct;
mod path;
mod place;
mod private;
mod report;
mod structs;
#[cfg(test)]
mod tests;
mod unsafety;
mod unsize;
mod upvar;
mod writeback;

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::ParamEnv;
use super::Typing;
use super::infer::InferCtx;
use super::solve::{FulfillmentCtx, Obligation};
use super::tables::{BodyTyping, Capture, ClosureKind};
use super::ty::{FnSig, Ty};
use crate::diagnostic::Diagnostic;
use crate::hir::body::{Body, BodyId, ExprId};
use crate::hir::def::{DefId, DefKind};
use crate::hir::{self, Crate};
use crate::snippet::Edition;
use crate::source::Span;
use branch::Branches;

/// What checking one body gives.
#[derive(Debug)]
pub struct CheckedBody {
    pub tables: BodyTyping,
    /// The author's errors, in the order in which they were found.
    pub diagnostics: Vec<Diagnostic>,
}

/// Types one body: of a function, constant, static or anonymous constant. Closures inside it are part of it.
pub fn check_body(typing: &Typing<'_>, id: BodyId) -> CheckedBody {
    let Some(body) = typing.hir.body(id.0) else {
        panic!("a body was asked for that does not exist: {}", typing.hir.path(id.0));
    };
    let mut cx = FnCtx::new(typing, &body);
    cx.check_owner();
    cx.finish()
}

/// What is known while one body is checked. Tables hold types with variables until writeback.
struct FnCtx<'a> {
    typing: &'a Typing<'a>,
    hir: &'a Crate,
    body: &'a Body,
    /// The definition whose body it is.
    owner: DefId,
    env: ParamEnv,
    infcx: Rc<InferCtx<'a>>,
    fulfill: FulfillmentCtx,
    /// Obligations that `fulfill` has not seen yet.
    registered: Vec<Obligation>,
    /// How many probes are running: nothing is selected then, since it would be undone.
    probing: u32,
    /// The span of the expression or pattern that is being checked.
    at: Span,
    /// Something in the body was reported by an earlier stage.
    poisoned: bool,
    tables: BodyTyping,
    diagnostics: Vec<Diagnostic>,
    /// Modifiers under a default binding mode: rustc looks at them when the types are right.
    binding_modes: Vec<Diagnostic>,
    /// `None` for constants: `return` is not allowed there (E0572).
    returns: Option<Branches>,
    /// Loops and labelled blocks around the current expression, innermost last.
    breakables: Vec<Breakable>,
    /// Whether control cannot get past what was checked last.
    diverges: bool,
    /// Whether the expressions that are not reached here were noted.
    told_unreachable: bool,
    /// Whether the pattern that is checked is that of a `let` without `else`.
    always_matches: bool,
    deferred_casts: Vec<cast::DeferredCast>,
    deferred_calls: Vec<call::DeferredCall>,
    /// Inline constants whose types the body around them decides.
    deferred_constants: Vec<(DefId, Ty)>,
    /// Variables that stand for the value of an expression that diverges; they fall back to `()` or `!`.
    diverging: Vec<Ty>,
    closures: FxHashMap<DefId, ClosureState>,
    /// What the future of the async closure that is entered is to give.
    awaited: Option<Ty>,
    /// Inner closures before those that hold them.
    closure_order: Vec<DefId>,
    opaques: Vec<opaque::HiddenType>,
    /// The innermost block with items around what is checked.
    scope: Option<u32>,
    traits_by_method: FxHashMap<(crate::hir::def::Name, Option<u32>), Rc<[(DefId, DefId)]>>,
    /// Which variables have a type: those whose pattern was checked.
    local_known: Vec<bool>,
    /// Whether it is the program's body and not the library's.
    is_user: bool,
    edition_2024: bool,
    edition_2021: bool,
}

/// A loop or labelled block that a `break` may leave.
struct Breakable {
    expr: ExprId,
    /// `None` for `while` and `for`, whose value is `()` and cannot be given by `break` (E0571).
    branches: Option<Branches>,
    may_break: bool,
}

/// A closure while its body is not finished.
#[derive(Clone)]
struct ClosureState {
    expr: ExprId,
    sig: FnSig,
    /// From what its context expects of it, or else from what it does with its captures, when that is known.
    kind: Option<ClosureKind>,
    expected: super::tables::ExpectedSig,
    /// Which variables of the body were there before it: those that it may capture.
    outer: Rc<[bool]>,
    /// Whether it speaks of any of them; found out when it is first asked.
    mentions_captures: Option<bool>,
    captures: Vec<Capture>,
}

impl<'a> FnCtx<'a> {
    fn new(typing: &'a Typing<'a>, body: &'a Body) -> FnCtx<'a> {
        let hir = typing.hir;
        let owner = body.owner;
        let edition = if hir.is_user(owner) { hir.edition() } else { Edition::E2024 };
        let env = typing.param_env(owner);
        FnCtx {
            typing,
            hir,
            body,
            owner,
            infcx: Rc::new(InferCtx::new(typing)),
            registered: Vec::new(),
            probing: 0,
            at: body.expr(body.value).span,
            poisoned: false,
            env,
            fulfill: FulfillmentCtx::new(),
            tables: BodyTyping {
                expr_types: vec![Ty::error(); body.exprs.len()],
                pat_types: vec![Ty::error(); body.pats.len()],
                local_types: vec![Ty::error(); body.locals.len()],
                ..BodyTyping::default()
            },
            diagnostics: Vec::new(),
            binding_modes: Vec::new(),
            returns: None,
            breakables: Vec::new(),
            diverges: false,
            told_unreachable: false,
            always_matches: false,
            deferred_casts: Vec::new(),
            deferred_calls: Vec::new(),
            deferred_constants: Vec::new(),
            diverging: Vec::new(),
            closures: FxHashMap::default(),
            awaited: None,
            closure_order: Vec::new(),
            opaques: Vec::new(),
            scope: None,
            traits_by_method: FxHashMap::default(),
            local_known: vec![false; body.locals.len()],
            is_user: hir.is_user(owner),
            edition_2024: edition == Edition::E2024,
            edition_2021: matches!(edition, Edition::E2021 | Edition::E2024),
        }
    }

    /// Checks the body as what it is: a function against its signature, anything else against its type.
    fn check_owner(&mut self) {
        match self.hir.def(self.owner).kind {
            DefKind::Fn | DefKind::AssocFn => self.check_function(),
            DefKind::Const | DefKind::AssocConst | DefKind::Static { .. } | DefKind::AnonConst => self.check_constant(),
            variants!(
                DefKind: Module | Struct | Union | Enum | Variant | Trait | TypeAlias | Impl | AssocType | Macro
                    | Closure
            ) => panic!("a definition of this kind has no body of its own"),
        }
    }

    fn check_function(&mut self) {
        let sig = self.typing.fn_sig(self.owner);
        let span = self.hir.fn_decl(self.owner).span;
        let sig = self.normalize_sig(sig, span);
        let output = self.hide_opaques(sig.output, span);
        for (index, &pat) in self.body.params.iter().enumerate() {
            let Some(&input) = sig.inputs.get(index) else { break };
            self.check_pat_top(pat, input, None);
        }
        self.returns = Some(Branches::new(output));
        self.check_fn_value(self.body.value, output);
        self.returns = None;
    }

    fn check_constant(&mut self) {
        let span = self.span(self.body.value);
        let is_inferred = matches!(self.hir.const_item(self.owner).ty.kind, hir::ty::TyKind::Infer);
        let declared = self.typing.memo.const_arguments.borrow().get(&self.owner).copied();
        if let (true, Some(declared)) = (is_inferred, declared) {
            let declared = self.normalize(declared, span);
            self.check_coercible(self.body.value, declared);
            return;
        }
        if self.hir.def(self.owner).kind == DefKind::AnonConst && is_inferred {
            // An inline constant: its type comes from its value, unless its context has said it.
            let known = self.typing.memo.const_arguments.borrow().get(&self.owner).copied();
            match known {
                Some(ty) => self.check_coercible(self.body.value, ty),
                None => self.check_expr(self.body.value, expectation::Expectation::None),
            };
            return;
        }
        let ty = self.typing.type_of(self.owner);
        let ty = self.normalize(ty, span);
        self.check_coercible(self.body.value, ty);
    }

    /// Failures are found at once or with the next selection, as in rustc; types that stay unknown come last.
    fn order_diagnostics(&mut self, early: usize) {
        if self.diagnostics.len() < 2 || !self.is_user {
            return;
        }
        let early: Vec<Diagnostic> = self
            .diagnostics
            .iter()
            .take(early)
            .filter(|it| matches!(it.code, Some("E0282" | "E0283" | "E0284")))
            .cloned()
            .collect();
        self.diagnostics.sort_by_key(|diagnostic| {
            let is_cast = matches!(diagnostic.code, Some("E0054" | "E0604" | "E0605" | "E0606" | "E0607" | "E0641"));
            let is_late = !early.contains(diagnostic)
                && matches!(diagnostic.code, Some("E0282" | "E0283" | "E0284" | "E0790" | "E0133" | "E0015"));
            (is_late, is_cast)
        });
    }

    /// All that waits for the end of the body, in rustc's order.
    fn finish(mut self) -> CheckedBody {
        let early = self.diagnostics.len();
        self.select();
        self.fall_back();
        self.check_deferred_casts();
        self.select();
        self.analyze_captures();
        self.select_all_or_report();
        self.keep_provisional();
        self.tell_deferred_constants();
        self.check_endless_closures();
        self.write_hidden_types();
        self.write_back();
        self.check_unsafety();
        self.check_constness();
        self.check_pattern_constants();
        self.check_structural_patterns();
        self.check_nan_patterns();
        self.check_private_types();
        self.order_diagnostics(early);
        if self.diagnostics.is_empty() {
            self.diagnostics.append(&mut self.binding_modes);
        }
        self.tables.tainted = self.poisoned || !self.diagnostics.is_empty();
        CheckedBody { tables: self.tables, diagnostics: self.diagnostics }
    }
}
