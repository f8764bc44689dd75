//! A declaration in an `extern` block to what it is linked with: the program's own item of that symbol, or one of the functions
//! of C that the library has.

use super::Typing;
use super::consts::{int_bits, uint_bits};
use super::fold::erase_regions;
use super::ty::{FnSig, Ty, TyKind};
use crate::diagnostic::Diagnostic;
use crate::hir::body::BodyId;
use crate::hir::def::{DefId, DefKind};
use crate::types::kinds::kinds;

impl Typing<'_> {
    /// The definition behind a declaration, if there is one of the same kind and of a signature that is passed in the same way.
    pub fn linked(&self, def: DefId) -> Option<DefId> {
        let foreign = self.hir.foreign(def)?;
        let target = self.hir.exported(&foreign.symbol)?;
        match (self.hir.def(def).kind, self.hir.def(target).kind) {
            (DefKind::Fn, DefKind::Fn | DefKind::AssocFn) => {
                let is_plain =
                    self.generics_of(target).params.iter().all(|it| it.kind == super::GenericParamOfKind::Region);
                (is_plain && self.passes_alike(self.fn_sig(def), self.fn_sig(target))).then_some(target)
            }
            (DefKind::Static { .. }, DefKind::Static { .. }) => {
                self.is_alike(self.type_of(def), self.type_of(target)).then_some(target)
            }
            _ => None,
        }
    }

    /// What these bodies name and nothing is linked with.
    pub fn unlinked(&self, bodies: &[DefId]) -> Vec<Diagnostic> {
        bodies.iter().flat_map(|def| self.body(BodyId(*def)).unlinked.clone()).collect()
    }

    fn passes_alike(&self, declared: FnSig, defined: FnSig) -> bool {
        let pairs = || declared.inputs.iter().zip(defined.inputs.iter());
        !declared.is_variadic
            && declared.inputs.len() == defined.inputs.len()
            && pairs().all(|(declared, defined)| self.is_alike(*declared, *defined))
            && (self.is_alike(declared.output, defined.output) || is_nothing(declared.output, defined.output))
    }

    /// Whether values of the types are passed in the same way: as pointers, or as numbers of the same size.
    fn is_alike(&self, declared: Ty, defined: Ty) -> bool {
        match (self.passing(declared), self.passing(defined)) {
            (Passing::As(declared), Passing::As(defined)) => declared == defined,
            (declared, defined) => declared == defined,
        }
    }

    fn passing(&self, ty: Ty) -> Passing {
        match ty.kind() {
            TyKind::Ref(_, to, _) | TyKind::RawPtr(to, _) if self.is_thin(*to) => Passing::Pointer,
            TyKind::FnPtr(_) => Passing::Pointer,
            TyKind::Int(int) => Passing::Integer(int_bits(*int)),
            TyKind::Uint(uint) => Passing::Integer(uint_bits(*uint)),
            TyKind::Adt(def, args) if self.hir.lang_name(*def).as_deref() == Some("Option") => {
                match args.types().next().map(|inner| self.passing(inner)) {
                    Some(Passing::Pointer) => Passing::Pointer,
                    _ => Passing::As(erase_regions(&ty)),
                }
            }
            variants!(
                TyKind: Bool | Char | Float | Str | Never | Adt | Slice | Array | Tuple | FnDef | Closure | Dynamic
            )
            | kinds!(pointer | generic | unknown) => Passing::As(erase_regions(&ty)),
        }
    }

    fn is_thin(&self, ty: Ty) -> bool {
        !matches!(ty.kind(), TyKind::Str | TyKind::Slice(_) | TyKind::Dynamic(..))
    }
}

/// How a value is passed.
#[derive(PartialEq)]
enum Passing {
    Pointer,
    /// Of so many bits.
    Integer(u32),
    As(Ty),
}

/// A function that does not return may be declared as one that returns nothing.
fn is_nothing(declared: Ty, defined: Ty) -> bool {
    declared == Ty::unit() && matches!(defined.kind(), TyKind::Never)
}
