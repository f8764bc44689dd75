//! Candidates to the one that fits first: each deref step by value, then behind `&`, then behind `&mut` (the reference's
//! "Method-call expressions"); at each of them inherent items come before those of traits.

use super::{Candidate, CandidateSource, Mode, NoPick, Pick};
use crate::hir::def::{DefId, DefKind, Name};
use crate::types::check::FnCtx;
use crate::types::check::autoderef::Autoderef;
use crate::types::flags::Flags;
use crate::types::ty::{Mutability, Predicate, TraitRef, Ty, TyKind};

/// A type on the way of autoderef.
#[derive(Clone, Copy, Debug)]
struct Step {
    ty: Ty,
    derefs: usize,
    /// The slice that an array becomes after all derefs.
    unsize: bool,
}

/// Everything that the name may mean, and what was learnt about why it does not.
#[derive(Default)]
struct Search {
    inherent: Vec<Candidate>,
    extension: Vec<Candidate>,
    private: Vec<DefId>,
    without_self: Vec<Candidate>,
    unsatisfied: Vec<(Candidate, Ty)>,
}

/// Whether a candidate fits.
enum Fit {
    Match,
    No,
    /// It would, if its bounds held.
    Unsatisfied,
}

impl FnCtx<'_> {
    /// The method that a call by this name on such a receiver means.
    pub(in crate::types::check) fn pick_method(&mut self, autoderef: &Autoderef, name: &Name) -> Result<Pick, NoPick> {
        let steps = method_steps(autoderef);
        let mut search = self.search(&steps, name, Mode::Method);
        let unstable = self.take_unstable(&mut search);
        if let Some(pick) = steps.iter().find_map(|step| self.pick_at_step(step, &mut search)) {
            return pick;
        }
        if unstable.is_empty() {
            return Err(search.failure());
        }
        let mut search = self.search(&steps, name, Mode::Method);
        let found = steps.iter().find_map(|step| self.pick_at_step(step, &mut search));
        found.unwrap_or_else(|| Err(search.failure()))
    }

    /// Leaves what the program cannot use without a feature out of a search: anything stable that applies goes before it.
    fn take_unstable(&self, search: &mut Search) -> Vec<Candidate> {
        if !self.is_user {
            return Vec::new();
        }
        let is_unstable = |candidate: &mut Candidate| self.hir.unstable_feature(candidate.item).is_some();
        let mut taken: Vec<Candidate> = search.inherent.extract_if(.., is_unstable).collect();
        taken.extend(search.extension.extract_if(.., is_unstable));
        taken
    }

    /// The associated item that `Type::name` means.
    pub(in crate::types::check) fn pick_item(&mut self, ty: Ty, name: &Name) -> Result<Pick, NoPick> {
        let step = Step { ty, derefs: 0, unsize: false };
        let mut search = self.search(&[step], name, Mode::Path);
        let pick = |candidate| Pick {
            candidate,
            self_ty: ty,
            derefs: 0,
            autoref: None,
            unsize: false,
            to_const_pointer: false,
        };
        let unstable = self.take_unstable(&mut search);
        if let Some(found) = self.pick_for(ty, &mut search, Mode::Path) {
            return found.map(pick);
        }
        if unstable.is_empty() {
            return Err(search.failure());
        }
        let mut search = self.search(&[step], name, Mode::Path);
        match self.pick_for(ty, &mut search, Mode::Path) {
            Some(found) => found.map(pick),
            None => Err(search.failure()),
        }
    }

    fn search(&mut self, steps: &[Step], name: &Name, mode: Mode) -> Search {
        let mut search = Search::default();
        for step in steps {
            self.inherent_candidates(step.ty, name, &mut search.inherent, &mut search.private);
        }
        for &(of_trait, item) in self.traits_with(name).iter() {
            search.extension.push(Candidate { item, source: CandidateSource::Trait(of_trait) });
        }
        if mode == Mode::Method {
            let all = search.inherent.iter().chain(&search.extension);
            search.without_self = all.filter(|candidate| !self.takes_self(candidate.item)).copied().collect();
            search.inherent.retain(|candidate| self.takes_self(candidate.item));
            search.extension.retain(|candidate| self.takes_self(candidate.item));
        }
        search
    }

    fn pick_at_step(&mut self, step: &Step, search: &mut Search) -> Option<Result<Pick, NoPick>> {
        if !step.unsize
            && let Some(found) = self.pick_for(step.ty, search, Mode::Method)
        {
            return Some(found.map(|candidate| by_value(step, candidate)));
        }
        for mutability in [Mutability::Not, Mutability::Mut] {
            let self_ty = Ty::reference(step.ty, mutability);
            if let Some(found) = self.pick_for(self_ty, search, Mode::Method) {
                return Some(found.map(|candidate| Pick {
                    candidate,
                    self_ty,
                    derefs: step.derefs,
                    autoref: Some(mutability),
                    unsize: step.unsize,
                    to_const_pointer: false,
                }));
            }
        }
        let TyKind::RawPtr(pointee, Mutability::Mut) = step.ty.kind() else { return None };
        let self_ty = Ty::new(TyKind::RawPtr(*pointee, Mutability::Not));
        let found = self.pick_for(self_ty, search, Mode::Method)?;
        Some(found.map(|candidate| Pick {
            candidate,
            self_ty,
            derefs: step.derefs,
            autoref: None,
            unsize: false,
            to_const_pointer: true,
        }))
    }

    /// The candidate whose `self` has this type, inherent ones first.
    fn pick_for(&mut self, self_ty: Ty, search: &mut Search, mode: Mode) -> Option<Result<Candidate, NoPick>> {
        let inherent = std::mem::take(&mut search.inherent);
        let found = self.pick_among(&inherent, self_ty, &mut search.unsatisfied, mode);
        search.inherent = inherent;
        if found.is_some() {
            return found;
        }
        let extension = std::mem::take(&mut search.extension);
        let found = self.pick_among(&extension, self_ty, &mut search.unsatisfied, mode);
        search.extension = extension;
        found
    }

    fn pick_among(
        &mut self,
        candidates: &[Candidate],
        self_ty: Ty,
        unsatisfied: &mut Vec<(Candidate, Ty)>,
        mode: Mode,
    ) -> Option<Result<Candidate, NoPick>> {
        let mut fitting: Vec<Candidate> = Vec::new();
        for candidate in candidates {
            match self.probe(|cx| cx.fit(candidate, self_ty, mode)) {
                Fit::Match => fitting.push(*candidate),
                Fit::No => {}
                Fit::Unsatisfied => unsatisfied.push((*candidate, self_ty)),
            }
        }
        match fitting[..] {
            [] => None,
            [only] => Some(Ok(only)),
            [first, ..] => Some(match self.common_trait(&fitting) {
                Some(of_trait) => Ok(Candidate { source: CandidateSource::Trait(of_trait), ..first }),
                None => Err(NoPick::Ambiguous(fitting)),
            }),
        }
    }

    /// The trait that all candidates belong to, if there is one.
    fn common_trait(&self, candidates: &[Candidate]) -> Option<DefId> {
        let of_trait = |candidate: &Candidate| match candidate.source {
            CandidateSource::Inherent(_) => None,
            CandidateSource::Trait(def) => Some(def),
            CandidateSource::Object(trait_ref) | CandidateSource::WhereClause(trait_ref) => Some(trait_ref.def),
        };
        let first = of_trait(candidates.first()?)?;
        candidates.iter().all(|candidate| of_trait(candidate) == Some(first)).then_some(first)
    }

    /// Whether the candidate's `self` (or, for a path, its type) can be `self_ty`, and its bounds can hold. Runs in a probe.
    fn fit(&mut self, candidate: &Candidate, self_ty: Ty, mode: Mode) -> Fit {
        match candidate.source {
            CandidateSource::Inherent(of_impl) => self.fit_inherent(candidate.item, of_impl, self_ty, mode),
            CandidateSource::Object(bound) | CandidateSource::WhereClause(bound) => {
                let fits = match mode {
                    Mode::Method => self.self_parameter(candidate.item, bound.args, self_ty),
                    Mode::Path => self.unify(bound.self_ty(), self_ty).is_ok(),
                };
                if fits { Fit::Match } else { Fit::No }
            }
            CandidateSource::Trait(of_trait) => self.fit_trait(candidate.item, of_trait, self_ty, mode),
        }
    }

    fn fit_inherent(&mut self, item: DefId, of_impl: DefId, self_ty: Ty, mode: Mode) -> Fit {
        let (impl_ty, args) = self.impl_header(of_impl);
        let fits = match mode {
            Mode::Method => self.self_parameter(item, args, self_ty),
            Mode::Path => self.unify(impl_ty, self_ty).is_ok(),
        };
        if !fits {
            return Fit::No;
        }
        let obligations = self.infcx.obligations_of(of_impl, args, &self.env, self.current_span());
        let holds = obligations.iter().all(|obligation| self.may_hold(&obligation.predicate));
        if holds && self.result_may_exist(item, args) { Fit::Match } else { Fit::Unsatisfied }
    }

    /// Whether the associated types in the result of an inherent function can be known: one without them is passed over, as
    /// rustc normalizes the result while it probes. Its other bounds are asked for when it has been chosen.
    fn result_may_exist(&mut self, item: DefId, container: crate::types::ty::Args) -> bool {
        if self.hir.def(item).kind != DefKind::AssocFn {
            return true;
        }
        let output = self.typing.fn_sig(item).output;
        if !output.flags().intersects(Flags::PROJECTION) {
            return true;
        }
        let args = self.infcx.fresh_args_after(container, item, self.current_span());
        let needed = self.infcx.projected_traits(self.substitute(output, args));
        needed.into_iter().all(|trait_ref| self.may_hold(&Predicate::Trait(trait_ref)))
    }

    fn fit_trait(&mut self, item: DefId, of_trait: DefId, self_ty: Ty, mode: Mode) -> Fit {
        let args = match mode {
            Mode::Method => self.fresh_args(of_trait),
            Mode::Path => self.trait_with_self(of_trait, self_ty),
        };
        if mode == Mode::Method && (self.is_passed_over(of_trait, self_ty) || !self.self_parameter(item, args, self_ty))
        {
            return Fit::No;
        }
        let predicate = Predicate::Trait(TraitRef { def: of_trait, args });
        if self.may_hold(&predicate) { Fit::Match } else { Fit::Unsatisfied }
    }

    /// Arrays were no iterators before the edition of 2021, nor were boxed slices before that of 2024: `into_iter` means that of
    /// the reference there (edition guide, "IntoIterator for arrays").
    fn is_passed_over(&self, of_trait: DefId, self_ty: Ty) -> bool {
        if self.edition_2024 || self.hir.library_item("core::iter::traits::collect::IntoIterator") != Some(of_trait) {
            return false;
        }
        let ty = self.infcx.shallow_resolve(self_ty);
        if matches!(ty.kind(), TyKind::Array(..)) {
            return !self.edition_2021;
        }
        let boxed = ty.as_adt().filter(|(def, _)| self.typing.lang("owned_box") == Some(*def));
        let inner = boxed.and_then(|(_, args)| args.types().next());
        inner.is_some_and(|inner| matches!(inner.kind(), TyKind::Slice(_)))
    }

    /// The bounds for whose sake a candidate does not fit, in words: variables of the probe do not outlive it.
    pub(super) fn failing_bounds(&mut self, candidate: &Candidate, self_ty: Ty, mode: Mode) -> Vec<String> {
        self.probe(|cx| {
            let args = match candidate.source {
                CandidateSource::Inherent(of_impl) => cx.fresh_args(of_impl),
                CandidateSource::Trait(of_trait) => match mode {
                    Mode::Method => cx.fresh_args(of_trait),
                    Mode::Path => cx.trait_with_self(of_trait, self_ty),
                },
                CandidateSource::Object(_) | CandidateSource::WhereClause(_) => return Vec::new(),
            };
            if mode == Mode::Method {
                cx.self_parameter(candidate.item, args, self_ty);
            }
            let predicates = match candidate.source {
                CandidateSource::Inherent(of_impl) => {
                    if mode == Mode::Path {
                        let impl_ty = cx.substitute(cx.typing.type_of(of_impl), args);
                        let _ = cx.unify(impl_ty, self_ty);
                    }
                    let obligations = cx.infcx.obligations_of(of_impl, args, &cx.env, cx.current_span());
                    obligations.into_iter().map(|obligation| obligation.predicate).collect()
                }
                CandidateSource::Object(_) | CandidateSource::Trait(_) | CandidateSource::WhereClause(_) => {
                    vec![Predicate::Trait(TraitRef {
                        def: cx.typing.trait_of_item(candidate.item).unwrap_or(candidate.item),
                        args,
                    })]
                }
            };
            let failing = predicates.into_iter().filter(|predicate| !cx.may_hold(predicate));
            failing.map(|predicate| cx.typing.display_predicate(&cx.resolve(&predicate))).collect()
        })
    }

    /// Unifies the method's first parameter with the receiver's type.
    fn self_parameter(&mut self, item: DefId, container: crate::types::ty::Args, self_ty: Ty) -> bool {
        let span = self.current_span();
        let args = self.infcx.fresh_args_after(container, item, span);
        let Some(&declared) = self.typing.fn_sig(item).inputs.first() else { return false };
        let declared = self.substitute(declared, args);
        let declared = self.normalize(declared, span);
        self.unify(declared, self_ty).is_ok()
    }
}

/// The steps of autoderef, and at the end the slice that an array may become.
fn method_steps(autoderef: &Autoderef) -> Vec<Step> {
    let types = autoderef.steps.iter().map(|(ty, _)| *ty).chain(std::iter::once(autoderef.last));
    let mut steps: Vec<Step> = types.enumerate().map(|(derefs, ty)| Step { ty, derefs, unsize: false }).collect();
    if let TyKind::Array(element, _) = autoderef.last.kind() {
        let ty = Ty::new(TyKind::Slice(*element));
        steps.push(Step { ty, derefs: autoderef.steps.len(), unsize: true });
    }
    steps
}

/// A receiver that is a reference is reborrowed and not moved.
fn by_value(step: &Step, candidate: Candidate) -> Pick {
    let plain = Pick {
        candidate,
        self_ty: step.ty,
        derefs: step.derefs,
        autoref: None,
        unsize: false,
        to_const_pointer: false,
    };
    match step.ty.as_reference() {
        Some((_, mutability)) => Pick { derefs: step.derefs + 1, autoref: Some(mutability), ..plain },
        None => plain,
    }
}

impl Search {
    fn failure(mut self) -> NoPick {
        match self.private.pop() {
            Some(private) => NoPick::Private(private),
            None => NoPick::NoMatch { unsatisfied: self.unsatisfied, without_self: self.without_self },
        }
    }
}
