//! Types in declarations to what must outlive what for them to make sense, each with the reason that a message gives.

use std::ops::Range;

use crate::borrow::region::{RegionCx, required};
use crate::source::Span;
use crate::types::flags::Flags;
use crate::types::fold::substitute;
use crate::types::kinds::kinds;
use crate::types::ty::{Args, ExistentialPredicate, Predicate, Ty, TyKind};

/// Why a declaration demands something (rustc's `SubregionOrigin`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::borrow) enum Origin {
    /// What is behind a reference outlives it.
    Reference(Ty),
    /// A type fulfils a bound `T: 'a`.
    Type(Ty),
    /// A lifetime fulfils a bound `'a: 'b`.
    Region,
    /// A method can be used as the trait's can.
    Signature,
    /// A where clause of a method follows from the trait's.
    Requirement,
}

/// What a declaration demands at a place: the constraints and type tests with these numbers.
pub(in crate::borrow) struct Demand {
    pub origin: Origin,
    pub span: Span,
    pub constraints: Range<usize>,
    pub tests: Range<usize>,
}

/// Collects the demands of one declaration.
pub(super) struct Demands<'c, 'a> {
    pub cx: &'c mut RegionCx<'a>,
    pub all: Vec<Demand>,
}

impl Demands<'_, '_> {
    /// What `make` constrains is demanded for this reason.
    pub fn demand(&mut self, origin: Origin, span: Span, make: impl FnOnce(&mut Self)) {
        let (constraints, tests) = (self.cx.constraints.len(), self.cx.tests.len());
        make(self);
        let (constraints, tests) = (constraints..self.cx.constraints.len(), tests..self.cx.tests.len());
        if !constraints.is_empty() || !tests.is_empty() {
            self.all.push(Demand { origin, span, constraints, tests });
        }
    }

    /// The type makes sense (Reference, "Lifetime bounds"; RFC 1214).
    pub fn well_formed(&mut self, ty: Ty, span: Span) {
        if !ty.flags().intersects(Flags::REGION.union(Flags::PARAM)) {
            return;
        }
        match ty.kind() {
            TyKind::Ref(region, inner, _) => {
                self.demand(Origin::Reference(ty), span, |this| this.cx.type_outlives(*inner, region));
                self.well_formed(*inner, span);
            }
            TyKind::Adt(def, args) => {
                for predicate in required(self.cx, *def, &mut Vec::new()) {
                    self.fulfilled(&substitute(&predicate, *args), span);
                }
                self.args_well_formed(*args, span);
            }
            TyKind::Slice(inner) | TyKind::Array(inner, _) | TyKind::RawPtr(inner, _) => self.well_formed(*inner, span),
            TyKind::Tuple(items) => items.iter().for_each(|item| self.well_formed(*item, span)),
            TyKind::Dynamic(parts, _) => {
                for part in parts.iter() {
                    if let ExistentialPredicate::Trait(_, args) = part {
                        self.args_well_formed(*args, span);
                    }
                }
            }
            kinds!(scalar | function | generic | unknown) | TyKind::Str | TyKind::Never => {}
        }
    }

    pub fn args_well_formed(&mut self, args: Args, span: Span) {
        args.types().for_each(|ty| self.well_formed(ty, span));
    }

    /// A bound of lifetimes holds. Traits hold: the types stage has proved them.
    pub fn fulfilled(&mut self, predicate: &Predicate, span: Span) {
        match predicate {
            Predicate::RegionOutlives(longer, shorter) => {
                self.demand(Origin::Region, span, |this| this.cx.outlives(longer, shorter));
            }
            Predicate::TypeOutlives(ty, region) => {
                self.demand(Origin::Type(*ty), span, |this| {
                    let ty = this.cx.normalize(ty);
                    this.cx.type_outlives(ty, region);
                });
            }
            Predicate::Trait(_) | Predicate::Projection { .. } => {}
        }
    }
}
