//! A trait reference without regions to what implements it, remembered.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use super::RegionCx;
use crate::types::ParamEnv;
use crate::types::infer::InferCtx;
use crate::types::solve::{Cause, FulfillmentCtx, Source};
use crate::types::ty::TraitRef;

/// What was asked before.
pub(in crate::borrow) type Selections = RefCell<FxHashMap<(TraitRef, ParamEnv), Option<Source>>>;

impl RegionCx<'_> {
    /// Where the implementation comes from, with its arguments found out as far as inference can.
    pub(super) fn selected(&self, trait_ref: TraitRef) -> Option<Source> {
        let key = (trait_ref, self.env.clone());
        if let Some(known) = self.shared.selections.borrow().get(&key) {
            return known.clone();
        }
        let found = self.select(trait_ref);
        self.shared.selections.borrow_mut().insert(key, found.clone());
        found
    }

    fn select(&self, trait_ref: TraitRef) -> Option<Source> {
        let infcx = InferCtx::new(self.typing);
        let cause = Cause::misc(self.body.span);
        let (trait_ref, mut obligations) = infcx.normalize(&trait_ref, &self.env, cause);
        let selection = infcx.select(trait_ref, &self.env, cause).ok()??;
        obligations.extend(selection.nested);
        let mut fulfill = FulfillmentCtx::new();
        fulfill.register_all(obligations);
        fulfill.select_where_possible(&infcx);
        Some(match selection.source {
            Source::Impl(of_impl, args) => Source::Impl(of_impl, infcx.resolve(&args)),
            Source::Assumption(assumed) => Source::Assumption(infcx.resolve(&assumed)),
            Source::Closure(def, args) => Source::Closure(def, infcx.resolve(&args)),
            other @ (Source::Object(_) | Source::Function(_) | Source::Builtin) => other,
        })
    }
}
