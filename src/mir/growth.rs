//! Functions that call themselves with ever larger types: there is no end to their instances, which rustc says when it makes them.
//!
//! An argument of a call flows from a parameter of the caller to one of the callee, as it is or inside of a larger type. Where a way
//! of such flows leads back to where it began, and something grows on it, the instances never end. (The condition for infinite
//! expansion that ECMA-335, §II.9.2, states for classes.)

use crate::types::kinds::kinds;
use std::collections::{BTreeMap, BTreeSet};

use super::{ConstKind, Operand, Program, TerminatorKind};
use crate::diagnostic::Diagnostic;
use crate::hir::def::DefId;
use crate::source::Span;
use crate::types::InstanceKind;
use crate::types::flags::Flags;
use crate::types::ty::{Args, GenericArg, Ty, TyKind};

/// A parameter of a function, by its place among the arguments.
type Param = (DefId, usize);

/// From one parameter to another, through a call.
struct Flow {
    from: Param,
    to: Param,
    grows: bool,
    span: Span,
}

/// The calls of the program's functions from each other.
#[derive(Default)]
struct Calls {
    flows: Vec<Flow>,
    callees: BTreeMap<DefId, BTreeSet<DefId>>,
}

/// The first call that begins an endless chain of instances, of those that the program's start reaches.
pub(super) fn check(program: &Program<'_>) -> Option<Diagnostic> {
    let mut calls = Calls::default();
    for def in program.user_bodies() {
        calls.of_body(program, def);
    }
    let main = program.typing.hir.main()?;
    let reached = calls.reached_from(main);
    let endless = calls
        .flows
        .iter()
        .find(|flow| flow.grows && reached.contains(&flow.from.0) && calls.leads(flow.to, flow.from))?;
    let name = program.typing.display_path(endless.to.0);
    let message = format!("reached the recursion limit while instantiating `{name}::<...>`");
    let diagnostic = Diagnostic::error_without_code(endless.span, message);
    Some(diagnostic.label(program.typing.hir.def(endless.to.0).span, format!("`{name}` defined here")))
}

impl Calls {
    fn of_body(&mut self, program: &Program<'_>, def: DefId) {
        let caller = program.typing.body_of(def).0;
        let body = program.built(def);
        for block in &body.blocks {
            let TerminatorKind::Call { callee: Operand::Constant(callee), .. } = &block.terminator.kind else {
                continue;
            };
            let (TyKind::FnDef(callee, args), ConstKind::ZeroSized) = (callee.ty.kind(), &callee.kind) else {
                continue;
            };
            self.call(program, caller, (*callee, *args), block.terminator.span);
        }
    }

    fn call(&mut self, program: &Program<'_>, caller: DefId, (callee, args): (DefId, Args), span: Span) {
        let Some(instance) = program.typing.resolve_instance(callee, args) else { return };
        let InstanceKind::Item(target) = instance.kind else { return };
        let callee = program.typing.body_of(target).0;
        if !program.typing.hir.is_user(callee) {
            return;
        }
        self.callees.entry(caller).or_default().insert(callee);
        for (place, arg) in instance.args.as_slice().iter().enumerate() {
            let GenericArg::Type(ty) = arg else { continue };
            for (param, grows) in params_in(*ty) {
                self.flows.push(Flow { from: (caller, param), to: (callee, place), grows, span });
            }
        }
    }

    fn reached_from(&self, start: DefId) -> BTreeSet<DefId> {
        let mut reached = BTreeSet::from([start]);
        let mut open = vec![start];
        while let Some(caller) = open.pop() {
            for callee in self.callees.get(&caller).into_iter().flatten() {
                if reached.insert(*callee) {
                    open.push(*callee);
                }
            }
        }
        reached
    }

    fn leads(&self, from: Param, to: Param) -> bool {
        let mut reached = BTreeSet::from([from]);
        let mut open = vec![from];
        while let Some(current) = open.pop() {
            if current == to {
                return true;
            }
            for flow in self.flows.iter().filter(|flow| flow.from == current) {
                if reached.insert(flow.to) {
                    open.push(flow.to);
                }
            }
        }
        false
    }
}

/// The parameters that a type holds, and whether there is more to it than the parameter.
fn params_in(ty: Ty) -> Vec<(usize, bool)> {
    if let TyKind::Param(param) = ty.kind() {
        return vec![(param.index as usize, false)];
    }
    let mut found = Vec::new();
    inside(ty, &mut found);
    found
}

fn inside(ty: Ty, found: &mut Vec<(usize, bool)>) {
    if !ty.flags().intersects(Flags::PARAM) {
        return;
    }
    let mut of_args = |args: &Args| args.types().for_each(|ty| inside(ty, found));
    match ty.kind() {
        TyKind::Param(param) => {
            let entry = (param.index as usize, true);
            if !found.contains(&entry) {
                found.push(entry);
            }
        }
        TyKind::Adt(_, args) | TyKind::Closure(_, args) | TyKind::FnDef(_, args) => of_args(args),
        TyKind::Ref(_, inner, _) | TyKind::RawPtr(inner, _) | TyKind::Slice(inner) | TyKind::Array(inner, _) => {
            inside(*inner, found);
        }
        TyKind::Tuple(items) => items.iter().for_each(|item| inside(*item, found)),
        TyKind::FnPtr(sig) => sig.inputs.iter().chain([&sig.output]).for_each(|part| inside(*part, found)),
        // What a projection comes to may be smaller than what it is made of.
        TyKind::Projection(..) | TyKind::Opaque(..) | TyKind::Dynamic(..) => {}
        TyKind::Str | TyKind::Never | kinds!(scalar | unknown) => {}
    }
}
