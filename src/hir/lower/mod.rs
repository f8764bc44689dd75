//! Syntax trees to items and bodies: every name looked up, every macro expanded, every desugaring done.
//!
//! A [`Lowerer`] lowers one definition. What it finds wrong is an error at its place; the node becomes `Error`, and lowering
//! goes on.

mod arguments;
mod assign;
mod asynchronous;
mod binders;
mod blocks;
mod built_in;
mod captures;
mod closures;
mod consts;
mod control;
mod experimental;
mod exprs;
mod format;
mod format_inline;
mod format_spec;
mod generics;
mod hygiene;
pub(super) mod items;
mod lifetimes;
mod literals;
mod paths;
mod patterns;
mod resolve;
mod stringify;
mod types;

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::Crate;
use super::body::{Body, Expr, ExprId, ExprKind, Local, LocalId, Pat, PatId, PatKind};
use super::def::{DefId, DefKind, Name};
use super::item::{GenericParam, LifetimeRes};
use super::outline::names::Scope;
use super::outline::place::Unit;
use super::outline::{Entry, Outline};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
pub(super) use generics::{ParamName, ParamNames, own_params};

/// How a lifetime that is left out is filled in.
#[derive(Clone, PartialEq, Debug)]
enum Elision {
    /// Not allowed here (E0106).
    Forbidden,
    /// Not allowed in bounds (E0637).
    Unnamed,
    /// Not allowed in the associated types of an impl (no code; `'_` is E0637).
    Associated,
    /// Not allowed in the constants of an impl that has lifetimes with names (no code, and a lint).
    Constant,
    /// A hidden parameter of the function or impl.
    Hidden,
    /// Not stable in the bounds of an `impl Trait` that is an argument (E0658).
    Anonymous,
    /// A lifetime of the innermost `Fn(…)` or `fn(…)`.
    Bound,
    /// This one, found in the parameters; for results.
    Is(LifetimeRes),
    /// A result whose parameters do not tell which.
    Ambiguous,
    /// Left to inference.
    Infer,
}

/// How many of the variables and labels in scope a macro's definition sees.
#[derive(Clone, Copy, Default)]
struct MacroScope {
    locals: usize,
    jumps: usize,
}

/// Where `break` and `continue` may go.
struct Jump {
    /// With marks and quote.
    label: Option<String>,
    target: ExprId,
    kind: JumpKind,
}

/// See [`Jump`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum JumpKind {
    Loop,
    /// `while` and `for`: no value may be carried out.
    ConditionalLoop,
    /// The condition of a `while`: only a label leads out of it.
    WhileCondition,
    Block,
    /// What is outside of a closure or constant cannot be reached.
    Barrier(Barrier),
}

/// See [`JumpKind::Barrier`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum Barrier {
    Closure,
    /// The body of async code.
    Async,
    Constant,
}

/// Lowers one definition: its signature, or its body.
struct Lowerer<'c> {
    krate: &'c Crate,
    unit: Unit,
    /// The definition that is lowered.
    owner: DefId,
    /// Where paths are looked up: changes in blocks that have items.
    scope: Scope,
    /// The last `macro_rules!` in force.
    macros: Option<DefId>,
    /// Whose generic parameters are in scope, innermost first.
    generics: Vec<(DefId, Rc<ParamNames>)>,
    /// Names of `for<…>` binders, outermost first.
    binders: Vec<Vec<Name>>,
    elision: Elision,
    /// What a `dyn Trait` without lifetime gets.
    object_lifetime: Option<LifetimeRes>,
    /// Parameters that were added for elided lifetimes and `impl Trait`.
    hidden: Vec<GenericParam>,
    /// How many parameters the definition itself declares: the number of the first hidden one.
    declared: u32,
    /// Whether `impl Trait` makes a hidden parameter (arguments) or an opaque type (results).
    impl_trait: ImplTrait,
    /// Inside of a constant in a type that is more than a parameter's name: parameters cannot be used there.
    const_operation: bool,
    /// Inside of the length of `[x; n]`.
    repeat_count: bool,
    /// The `impl Trait` whose bounds are being lowered: another cannot stand among the arguments of its traits.
    around_impl_trait: Option<Span>,
    /// Inside of `fn(…)` or `Fn(…)` in a body: lifetimes are bound there, but `_` may stand.
    in_body_type: bool,
    exprs: Vec<Expr>,
    pats: Vec<Pat>,
    locals: Vec<Local>,
    closures: Vec<(DefId, ExprId)>,
    /// Variables in scope with their names' marks, innermost last.
    visible: Vec<(String, LocalId)>,
    /// Blocks with items around, and how many variables were visible at their start.
    item_blocks: Vec<(Scope, usize)>,
    jumps: Vec<Jump>,
    /// Whether attributes may stand on the expression that is lowered next.
    attributes_allowed: bool,
    /// What was in scope where a macro of this body was defined.
    macro_scopes: FxHashMap<DefId, MacroScope>,
    /// The closure or function whose body is being lowered, for the parents of definitions inside.
    body_owner: DefId,
    /// Inside of async code: the variable with the context that it is polled with.
    context: Option<LocalId>,
    /// Whether the conditions around allow `let` (`if`, `while`, guards).
    let_allowed: bool,
    /// Names of variables around that the definition cannot use.
    forbidden: Rc<Vec<String>>,
    /// Names of the function's parameters, while the types of its signature are lowered.
    params: Vec<String>,
    /// `format_args!` calls among the arguments of one.
    formats: format::Formats,
}

/// See [`Lowerer::impl_trait`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum ImplTrait {
    Parameter,
    Opaque,
    Forbidden,
}

impl<'c> Lowerer<'c> {
    /// For a definition, with the generic parameters around it in scope.
    fn new(krate: &'c Crate, owner: DefId, unit: Unit) -> Lowerer<'c> {
        let (scope, macros) = krate.surroundings(owner);
        let generics = krate.generic_scopes(owner);
        let declared = krate.own_params(owner).len() as u32;
        Lowerer {
            krate,
            unit,
            owner,
            scope,
            macros,
            generics,
            binders: Vec::new(),
            elision: Elision::Forbidden,
            object_lifetime: Some(LifetimeRes::Static),
            hidden: Vec::new(),
            declared,
            impl_trait: ImplTrait::Forbidden,
            const_operation: false,
            repeat_count: false,
            around_impl_trait: None,
            in_body_type: false,
            exprs: Vec::new(),
            pats: Vec::new(),
            locals: Vec::new(),
            closures: Vec::new(),
            visible: Vec::new(),
            item_blocks: Vec::new(),
            jumps: Vec::new(),
            attributes_allowed: false,
            macro_scopes: FxHashMap::default(),
            body_owner: owner,
            context: None,
            let_allowed: false,
            forbidden: krate.forbidden_names(scope),
            params: Vec::new(),
            formats: format::Formats::default(),
        }
    }

    fn span(&self, span: proc_macro2::Span) -> Span {
        self.unit.span(span)
    }

    fn report(&self, diagnostic: Diagnostic) {
        self.krate.report(diagnostic);
    }

    /// Reads the outline.
    fn outline<T>(&self, read: impl FnOnce(&Outline) -> T) -> T {
        read(&self.krate.outline.borrow())
    }

    fn expr(&mut self, kind: ExprKind, span: Span) -> ExprId {
        self.exprs.push(Expr { kind, span });
        ExprId(self.exprs.len() as u32 - 1)
    }

    fn pat(&mut self, kind: PatKind, span: Span) -> PatId {
        self.pats.push(Pat { kind, span });
        PatId(self.pats.len() as u32 - 1)
    }

    /// A variable that no one wrote.
    fn hidden_local(&mut self, name: &str, span: Span) -> LocalId {
        self.locals.push(Local { name: Name::from(name), mutable: false, span, user: false });
        LocalId(self.locals.len() as u32 - 1)
    }

    /// A definition inside of the body (closure, constant, opaque type).
    fn inner_def(&mut self, kind: DefKind, span: Span) -> DefId {
        let parsed = Rc::new(super::outline::tree::Parsed::empty(self.unit));
        let mut entry = Entry::new(kind, Name::from(""), Some(self.body_owner), span, self.scope, parsed);
        entry.macros = self.macros;
        entry.derived = self.unit.is_generated();
        self.krate.outline.borrow_mut().add(entry)
    }

    /// Whether what is lowered is the author's own code.
    fn is_user(&self) -> bool {
        self.unit.file() == FileId::PROGRAM && !self.unit.is_generated()
    }

    /// Ends a body.
    fn finish(self, params: Vec<PatId>, value: ExprId) -> Body {
        let user = self.is_user();
        Body {
            owner: self.owner,
            params,
            value,
            exprs: self.exprs,
            pats: self.pats,
            locals: self.locals,
            closures: self.closures,
            user,
        }
    }
}
