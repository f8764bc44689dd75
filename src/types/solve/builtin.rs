//! Traits that hold by the language itself: `Sized`, `Copy` and `Clone` of built-in types, `Unsize`, auto traits.
//! (Reference, "Special types and traits".)

use crate::hir::def::DefId;
use crate::hir::item::AdtKind;
use crate::types::Typing;
use crate::types::fold::{erase_regions, substitute};
use crate::types::infer::{ClosureInProgress, InferCtx};
use crate::types::kinds::kinds;
use crate::types::tables::ClosureKind;
use crate::types::ty::{Args, ExistentialPredicate, InferTy, Mutability, Predicate, Predicates, TraitRef, Ty, TyKind};

/// Which rules a trait has besides its impls.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum BuiltinTrait {
    None,
    Sized,
    Copy,
    Clone,
    Fn(ClosureKind),
    /// Of the bodies of async code, besides its impls.
    Future,
    Unsize,
    Auto,
    /// Holds for everything that it can be asked of: `Destruct`, `Tuple` (which only arguments of calls are asked for), `MetaSized`.
    Always,
}

/// Holding by a built-in rule, and on what condition.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Builtin {
    /// If the same trait holds for all of these.
    All(Vec<Ty>),
    /// If all of these hold, and if these types are the same.
    Unsize { predicates: Vec<Predicate>, equal: Vec<(Ty, Ty)> },
    /// It is not known yet whether a rule applies.
    Unknown,
}

const HOLDS: Option<Builtin> = Some(Builtin::All(Vec::new()));

impl Typing<'_> {
    /// Which built-in rules a trait has.
    pub(crate) fn builtin_trait(&self, of_trait: DefId) -> BuiltinTrait {
        if let Some(library) = self.behind(of_trait) {
            return library.builtin_trait(of_trait);
        }
        if let Some(known) = self.memo.builtin_traits.borrow().get(&of_trait) {
            return *known;
        }
        let lang = self.hir.lang_name(of_trait);
        let kind = match lang.as_deref() {
            Some("sized") => BuiltinTrait::Sized,
            Some("copy") => BuiltinTrait::Copy,
            Some("clone") => BuiltinTrait::Clone,
            Some("fn") => BuiltinTrait::Fn(ClosureKind::Fn),
            Some("fn_mut") => BuiltinTrait::Fn(ClosureKind::FnMut),
            Some("fn_once") => BuiltinTrait::Fn(ClosureKind::FnOnce),
            Some("future_trait") => BuiltinTrait::Future,
            Some("unsize") => BuiltinTrait::Unsize,
            Some("destruct" | "tuple_trait" | "meta_sized" | "pointee_sized") => BuiltinTrait::Always,
            _ if !self.hir.is_user(of_trait) && self.hir.trait_(of_trait).is_auto => BuiltinTrait::Auto,
            _ => BuiltinTrait::None,
        };
        self.memo.builtin_traits.borrow_mut().insert(of_trait, kind);
        kind
    }

    /// The type at the end of nested structs and tuples, which decides whether the whole has a size.
    pub fn struct_tail(&self, ty: Ty) -> Ty {
        let mut current = ty;
        for _ in 0..super::RECURSION_LIMIT {
            let next = match current.kind() {
                TyKind::Adt(def, args) => {
                    let known = self.hir.adt(*def);
                    if known.kind != AdtKind::Struct {
                        return current;
                    }
                    self.fields_of(*def)[0].last().map(|field| erase_regions(&substitute(field, *args)))
                }
                TyKind::Tuple(items) => items.as_slice().last().copied(),
                variants!(TyKind: Str | Never | Slice | Array | Dynamic)
                | kinds!(scalar | pointer | function | generic | unknown) => return current,
            };
            match next {
                Some(next) => current = next,
                None => return current,
            }
        }
        Ty::error()
    }
}

impl InferCtx<'_> {
    pub(super) fn builtin_candidate(&self, builtin: BuiltinTrait, trait_ref: TraitRef) -> Option<Builtin> {
        let self_ty = trait_ref.self_ty();
        match builtin {
            BuiltinTrait::Sized => self.sized(self_ty),
            BuiltinTrait::Copy | BuiltinTrait::Clone => self.copy(self_ty),
            BuiltinTrait::Unsize => {
                self.unsize(trait_ref.def, self_ty, self.shallow_resolve(trait_ref.args.type_at(1)))
            }
            BuiltinTrait::Always => HOLDS,
            BuiltinTrait::None | BuiltinTrait::Fn(_) | BuiltinTrait::Future | BuiltinTrait::Auto => None,
        }
    }

    fn sized(&self, ty: Ty) -> Option<Builtin> {
        match ty.kind() {
            variants!(TyKind: Str | Slice | Dynamic) | kinds!(generic) => None,
            TyKind::Infer(InferTy::Type(_)) => Some(Builtin::Unknown),
            TyKind::Adt(..) | TyKind::Tuple(_) => {
                let tail = self.shallow_resolve(self.typing.struct_tail(ty));
                if tail == ty { HOLDS } else { Some(Builtin::All(vec![tail])) }
            }
            TyKind::Infer(InferTy::Int(_) | InferTy::Float(_))
            | variants!(TyKind: Never | Array | Error)
            | kinds!(scalar | pointer | function) => HOLDS,
        }
    }

    fn copy(&self, ty: Ty) -> Option<Builtin> {
        match ty.kind() {
            TyKind::Ref(_, _, Mutability::Not)
            | TyKind::Infer(InferTy::Int(_) | InferTy::Float(_))
            | variants!(TyKind: Never | RawPtr | FnDef | FnPtr | Error)
            | kinds!(scalar) => HOLDS,
            TyKind::Tuple(items) => Some(Builtin::All(items.as_slice().to_vec())),
            TyKind::Array(inner, _) => Some(Builtin::All(vec![*inner])),
            TyKind::Closure(def, _) if self.typing.hir.is_coroutine(*def) => None,
            TyKind::Closure(def, args) => Some(self.captures(*def, *args)),
            TyKind::Infer(InferTy::Type(_)) => Some(Builtin::Unknown),
            TyKind::Ref(_, _, Mutability::Mut) | variants!(TyKind: Str | Adt | Slice | Dynamic) | kinds!(generic) => {
                None
            }
        }
    }

    fn captures(&self, def: DefId, args: Args) -> Builtin {
        self.closure_facts(def, args).captures.map_or(Builtin::Unknown, Builtin::All)
    }

    /// The facts of a closure, of this body or a finished one.
    pub(in crate::types) fn closure_facts(&self, def: DefId, args: Args) -> ClosureInProgress {
        let facts = match self.closure_in_progress(def) {
            Some(facts) => return facts,
            None => self.typing.closure(def),
        };
        let put_in = |ty: &Ty| erase_regions(&substitute(ty, args));
        let captures = facts.captures.iter().map(|capture| put_in(&capture.field_ty())).collect();
        ClosureInProgress {
            inputs: facts.inputs.iter().map(put_in).collect(),
            output: put_in(&facts.output),
            kind: Some(facts.kind),
            captures: Some(captures),
        }
    }

    /// What is inside of a future: its captures and what it keeps in its sleeps. It may borrow from itself, so it is never `Unpin`.
    fn future_parts(&self, of_trait: DefId, def: DefId, args: Args) -> Option<Builtin> {
        if self.typing.is_lang(of_trait, "unpin") {
            return None;
        }
        let known = self.typing.coroutine(def).filter(|_| self.closure_in_progress(def).is_none());
        let Some(facts) = known else {
            self.unknown_future.set(true);
            return HOLDS;
        };
        let Builtin::All(mut parts) = self.captures(def, args) else { return Some(Builtin::Unknown) };
        parts.extend(facts.saved.iter().map(|saved| erase_regions(&substitute(&saved.ty, args))));
        Some(Builtin::All(parts))
    }

    /// An auto trait holds if it holds for everything inside.
    pub(super) fn auto_candidate(&self, trait_ref: TraitRef) -> Option<Builtin> {
        match trait_ref.self_ty().kind() {
            TyKind::Infer(InferTy::Int(_) | InferTy::Float(_))
            | variants!(TyKind: Str | Never | FnDef | FnPtr | Error)
            | kinds!(scalar) => HOLDS,
            TyKind::Ref(_, inner, _) | TyKind::RawPtr(inner, _) | TyKind::Slice(inner) | TyKind::Array(inner, _) => {
                Some(Builtin::All(vec![*inner]))
            }
            TyKind::Tuple(items) => Some(Builtin::All(items.as_slice().to_vec())),
            TyKind::Closure(def, args) if self.typing.hir.is_coroutine(*def) => {
                self.future_parts(trait_ref.def, *def, *args)
            }
            TyKind::Closure(def, args) => Some(self.captures(*def, *args)),
            TyKind::Adt(def, args) if self.typing.is_lang(*def, "phantom_data") => {
                Some(Builtin::All(args.types().collect()))
            }
            TyKind::Adt(def, args) => {
                let fields = self.typing.fields_of(*def);
                let put_in = |ty: &Ty| erase_regions(&substitute(ty, *args));
                Some(Builtin::All(fields.iter().flatten().map(put_in).collect()))
            }
            TyKind::Opaque(def, args) => {
                let hidden = self.typing.hidden_type(*def)?;
                Some(Builtin::All(vec![erase_regions(&substitute(&hidden, *args))]))
            }
            TyKind::Infer(InferTy::Type(_)) => Some(Builtin::Unknown),
            TyKind::Dynamic(..) | TyKind::Param(_) | TyKind::Projection(..) => None,
        }
    }

    /// `Source: Unsize<Target>` (RFC 982): array to slice, type to object, object to a smaller object, struct by its last field.
    fn unsize(&self, of_trait: DefId, source: Ty, target: Ty) -> Option<Builtin> {
        match (source.kind(), target.kind()) {
            (TyKind::Infer(InferTy::Type(_)), _) | (_, TyKind::Infer(InferTy::Type(_))) => Some(Builtin::Unknown),
            (TyKind::Dynamic(from, _), TyKind::Dynamic(to, _)) => self.upcast(source, *from, *to),
            (_, TyKind::Dynamic(to, _)) => Some(self.to_object(source, *to)),
            (TyKind::Array(item, _), TyKind::Slice(target_item)) => {
                Some(Builtin::Unsize { predicates: Vec::new(), equal: vec![(*item, *target_item)] })
            }
            (TyKind::Adt(def, from), TyKind::Adt(to_def, to)) if def == to_def => {
                self.unsize_struct(of_trait, *def, *from, *to)
            }
            _ => None,
        }
    }

    fn to_object(&self, source: Ty, parts: Predicates) -> Builtin {
        let mut predicates = Vec::new();
        for part in parts.as_slice() {
            predicates.push(match part {
                ExistentialPredicate::Trait(def, args) => {
                    Predicate::Trait(TraitRef { def: *def, args: crate::types::lower::with_self(source, *args) })
                }
                ExistentialPredicate::Projection { item, args, ty } => {
                    Predicate::Projection { item: *item, args: crate::types::lower::with_self(source, *args), ty: *ty }
                }
                ExistentialPredicate::AutoTrait(def) => Predicate::Trait(TraitRef {
                    def: *def,
                    args: crate::types::lower::with_self(source, Args::empty()),
                }),
            });
        }
        if let Some(sized) = self.typing.lang("sized") {
            predicates.push(Predicate::Trait(TraitRef {
                def: sized,
                args: crate::types::lower::with_self(source, Args::empty()),
            }));
        }
        Builtin::Unsize { predicates, equal: Vec::new() }
    }

    /// The same principal or a supertrait of it, and no auto traits that the source does not have.
    fn upcast(&self, source: Ty, from: Predicates, to: Predicates) -> Option<Builtin> {
        let have = self.typing.object_traits(source, from);
        let mut equal = Vec::new();
        for part in to.as_slice() {
            match part {
                ExistentialPredicate::Trait(def, args) => {
                    let above = have.iter().find(|above| above.def == *def)?;
                    let given = crate::types::lower::without_self(above.args);
                    equal.extend(given.types().zip(args.types()));
                }
                ExistentialPredicate::Projection { item, args, ty } => {
                    let args = crate::types::lower::with_self(source, *args);
                    equal.push((self.object_projection(source, from, *item, args)?, *ty));
                }
                ExistentialPredicate::AutoTrait(def) => {
                    have.iter().find(|above| above.def == *def)?;
                }
            }
        }
        Some(Builtin::Unsize { predicates: Vec::new(), equal })
    }

    /// What an object's type says an associated type is.
    pub(super) fn object_projection(&self, _object: Ty, parts: Predicates, item: DefId, args: Args) -> Option<Ty> {
        parts.as_slice().iter().find_map(|part| match part {
            ExistentialPredicate::Projection { item: known, args: known_args, ty } if *known == item => {
                let asked = crate::types::lower::without_self(args);
                self.unify_args(*known_args, asked).is_ok().then(|| erase_regions(ty))
            }
            ExistentialPredicate::Projection { .. }
            | ExistentialPredicate::Trait(..)
            | ExistentialPredicate::AutoTrait(_) => None,
        })
    }

    /// Only the last field may mention the parameters that change.
    fn unsize_struct(&self, of_trait: DefId, def: DefId, from: Args, to: Args) -> Option<Builtin> {
        if self.typing.hir.adt(def).kind != AdtKind::Struct {
            return None;
        }
        let tail = *self.typing.fields_of(def)[0].last()?;
        let changes = |index: u32| mentions_param(tail, index);
        let mixed: Args = from
            .as_slice()
            .iter()
            .zip(to.as_slice())
            .enumerate()
            .map(|(index, (from, to))| if changes(index as u32) { to.clone() } else { from.clone() })
            .collect();
        let adt = |args| Ty::new(TyKind::Adt(def, args));
        let field = |args| erase_regions(&substitute(&tail, args));
        let args = Args::new(&[
            crate::types::ty::GenericArg::Type(field(from)),
            crate::types::ty::GenericArg::Type(field(to)),
        ]);
        Some(Builtin::Unsize {
            predicates: vec![Predicate::Trait(TraitRef { def: of_trait, args })],
            equal: vec![(adt(mixed), adt(to))],
        })
    }
}

fn mentions_param(ty: Ty, index: u32) -> bool {
    struct Search {
        index: u32,
        found: bool,
    }
    impl crate::types::fold::TypeFolder for Search {
        fn concerns(&self, flags: crate::types::flags::Flags) -> bool {
            flags.intersects(crate::types::flags::Flags::PARAM)
        }
        fn fold_ty(&mut self, ty: Ty) -> Ty {
            self.found |= matches!(ty.kind(), TyKind::Param(param) if param.index == self.index);
            crate::types::fold::fold_inside(ty, self)
        }
    }
    let mut search = Search { index, found: false };
    let _ = crate::types::fold::Fold::fold_with(&ty, &mut search);
    search.found
}
