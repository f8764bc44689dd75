//! A body to its regions: a variable for every lifetime in its types, the constraints that the code puts on them, and their values.
//!
//! Inference erased the lifetimes; here each gets a variable again (`renumber`). Walking the code (`typeck`) says which must
//! outlive which; where a variable is live, its regions are (`liveness`); `solve` gives each region the set of points (and of
//! lifetimes that end outside of the body) that it must contain. (RFC 2094; rustc-dev-guide, "MIR borrow check".)

mod bounds;
mod closure;
mod declared;
mod liveness;
mod normalize;
mod opaque;
mod outlives;
mod placeholder;
mod prove;
mod relate;
mod renumber;
mod rvalue;
mod select;
mod solve;
mod typeck;
mod universal;
mod written;

use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::hir::def::DefId;
use crate::mir::moves::Location;
use crate::mir::{Body, Program};
use crate::source::Span;
use crate::types::ty::{Predicate, Region, TraitRef, Ty};
pub(in crate::borrow) use crate::types::variance::Variance;
use crate::types::{ParamEnv, Typing};
pub(in crate::borrow) use bounds::required;
pub(in crate::borrow) use closure::{ClosureFacts, End, Requirement};
pub(in crate::borrow) use declared::number_of_trait_lifetime;
pub(in crate::borrow) use liveness::{Moves, Points, Touch, regions_of, touches};
pub(in crate::borrow) use solve::Solved;
pub(in crate::borrow) use universal::{BODY, CALLER, STATIC, Universal, UniversalKind};

/// Why one region must outlive another, for messages and for choosing what to blame (rustc's `ConstraintCategory`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(in crate::borrow) enum Category {
    Return,
    UseAsConst,
    Cast,
    CallArgument,
    TypeAnnotation,
    /// Written among the arguments of a path, and rarely what ties regions together.
    GenericArgument,
    Assignment,
    Usage,
    OpaqueType,
    ClosureUpvar,
    /// A where clause of something that is used.
    Predicate,
    Boring,
    /// Between the signature and the body; never to blame.
    Internal,
}

impl Category {
    /// rustc's words for it, before "requires that"; empty for what has none.
    pub fn words(self) -> &'static str {
        match self {
            Category::Return => "returning this value ",
            Category::UseAsConst => "using this value as a constant ",
            Category::Cast => "cast ",
            Category::CallArgument => "argument ",
            Category::TypeAnnotation | Category::GenericArgument => "type annotation ",
            Category::Assignment => "assignment ",
            Category::Usage => "this usage ",
            Category::OpaqueType => "opaque type ",
            Category::ClosureUpvar => "closure capture ",
            Category::Predicate | Category::Boring | Category::Internal => "",
        }
    }
}

/// Where a constraint comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::borrow) struct Cause {
    pub category: Category,
    pub span: Span,
    /// `None` for what holds everywhere (the signature).
    pub at: Option<Location>,
    /// It is what a closure demands of its captures.
    pub from_closure: bool,
    /// It makes an associated type what a bound says that it is.
    pub from_projection: bool,
}

/// `sup` outlives `sub`, at every point.
#[derive(Clone, Copy, Debug)]
pub(in crate::borrow) struct Constraint {
    pub sup: u32,
    pub sub: u32,
    pub cause: Cause,
}

/// A parameter or projection must outlive a region: checked when the region's value is known.
#[derive(Clone, Copy, Debug)]
pub(in crate::borrow) struct TypeTest {
    pub ty: Ty,
    pub region: u32,
    pub cause: Cause,
}

/// A region that stands for any: nothing may be demanded of it that does not hold of all regions.
#[derive(Clone, Copy, Debug)]
pub(in crate::borrow) struct Placeholder {
    pub region: u32,
    universe: u32,
    /// What is proved for all regions; `None`: one type is related to another.
    pub goal: Option<DefId>,
    pub cause: Cause,
}

/// What is known of the regions of one body while its code is walked.
pub(in crate::borrow) struct RegionCx<'a> {
    pub typing: &'a Typing<'a>,
    pub body: &'a Body,
    pub shared: &'a Shared,
    /// What holds in the body, without regions: for selection.
    env: ParamEnv,
    /// The same with regions.
    assumptions: Vec<Predicate>,
    pub universal: Universal,
    /// How many regions there are; the first ones are universal.
    pub count: u32,
    pub constraints: Vec<Constraint>,
    pub tests: Vec<TypeTest>,
    /// The types of the locals, with regions.
    pub locals: Vec<Ty>,
    /// Where the types of variables stand that the author wrote whole.
    annotated: FxHashMap<usize, Span>,
    /// The region of each borrow expression.
    pub borrows: FxHashMap<Location, u32>,
    /// The `impl Trait` types that the body defines, each with the regions of what is behind it.
    pub hidden: Vec<(DefId, Vec<u32>)>,
    /// Regions that stand for any (`for<'a>`), in the order of their universes.
    pub placeholders: Vec<Placeholder>,
    /// How many binders have been opened for any region: a region that is made now can be one of these placeholders, and no later one.
    universe: u32,
    /// The universes of regions, where they are not the first one.
    universes: FxHashMap<u32, u32>,
    /// The trait that is being proved, for messages.
    goal: Option<DefId>,
    /// Why the constraints that are made now are made.
    cause: Cause,
    /// Trait references that are being proved, without regions.
    proving: Vec<TraitRef>,
}

/// What all bodies of a program share.
pub(in crate::borrow) struct Shared {
    pub selections: select::Selections,
    /// By closure, when it has been checked.
    pub closures: std::cell::RefCell<FxHashMap<DefId, Rc<ClosureFacts>>>,
}

impl Shared {
    pub fn new() -> Shared {
        Shared { selections: Default::default(), closures: Default::default() }
    }
}

impl<'a> RegionCx<'a> {
    /// Walks the body: all variables, all constraints.
    pub fn of_body(program: &Program<'a>, shared: &'a Shared, body: &'a Body) -> RegionCx<'a> {
        let mut cx = RegionCx::new(program.typing, shared, body);
        cx.declare_universal();
        cx.check_code();
        cx
    }

    /// Before anything is known.
    pub fn new(typing: &'a Typing<'a>, shared: &'a Shared, body: &'a Body) -> RegionCx<'a> {
        let cause = Cause {
            category: Category::Internal,
            span: body.span,
            at: None,
            from_closure: false,
            from_projection: false,
        };
        RegionCx {
            typing,
            body,
            shared,
            env: typing.param_env(typing.body_of(body.def).0),
            assumptions: Vec::new(),
            universal: Universal::default(),
            count: 0,
            constraints: Vec::new(),
            tests: Vec::new(),
            locals: Vec::new(),
            annotated: FxHashMap::default(),
            borrows: FxHashMap::default(),
            hidden: Vec::new(),
            placeholders: Vec::new(),
            universe: 0,
            universes: FxHashMap::default(),
            goal: None,
            cause,
            proving: Vec::new(),
        }
    }

    /// A new region of which nothing is known.
    fn fresh(&mut self) -> Region {
        self.count += 1;
        if self.universe > 0 {
            self.universes.insert(self.count - 1, self.universe);
        }
        Region::Var(self.count - 1)
    }

    /// `sup` outlives `sub`. Regions that are bound inside of a type play no part.
    pub fn outlives(&mut self, sup: &Region, sub: &Region) {
        let (Some(sup), Some(sub)) = (self.number(sup), self.number(sub)) else { return };
        if sup != sub && sup != STATIC {
            self.constraints.push(Constraint { sup, sub, cause: self.cause });
        }
    }

    /// The variable of a region.
    pub fn number(&self, region: &Region) -> Option<u32> {
        match region {
            Region::Var(number) => Some(*number),
            Region::Static => Some(STATIC),
            Region::Param(param) => self.universal.param(param.index),
            Region::Erased | Region::Bound { .. } => None,
        }
    }

    /// Runs with another cause for what is constrained.
    fn because<R>(&mut self, category: Category, run: impl FnOnce(&mut Self) -> R) -> R {
        let outer = std::mem::replace(&mut self.cause.category, category);
        let result = run(self);
        self.cause.category = outer;
        result
    }
}
