//! [`Program`]: bodies are built when they are asked for, and kept.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::coroutine::{self, Coroutine};
use super::{Body, Local, build, elaborate, shim};
use crate::diagnostic::Diagnostic;
use crate::hir::body::BodyId;
use crate::hir::def::{DefId, DefKind};
use crate::hir::is_of_library;
use crate::types::flags::{Flags, of_args};
use crate::types::ty::Args;
use crate::types::{Instance, InstanceKind, Typing, exhaustive};

/// The code of a crate. Bodies are made when they are asked for, and kept.
pub struct Program<'t> {
    /// The types that the code is in terms of.
    pub typing: &'t Typing<'t>,
    built: RefCell<FxHashMap<DefId, Rc<Body>>>,
    runnable: RefCell<FxHashMap<(InstanceKind, Option<Args>), Rc<Body>>>,
    coroutines: RefCell<FxHashMap<DefId, Rc<Coroutine>>>,
    /// What was wrong with each body that was built.
    found: RefCell<FxHashMap<DefId, Vec<Diagnostic>>>,
    kept: RefCell<Vec<(DefId, Local)>>,
    /// Who has the library's code, if that is shared with other programs.
    library: Option<&'t Program<'t>>,
}

/// Makes the program's code available. Errors that are found while building (exhaustiveness) are in [`Program::diagnostics`].
pub fn mir<'t>(typing: &'t Typing<'t>) -> Program<'t> {
    Program {
        typing,
        built: RefCell::default(),
        runnable: RefCell::default(),
        coroutines: RefCell::default(),
        found: RefCell::default(),
        kept: RefCell::default(),
        library: None,
    }
}

/// The same, in front of a library that other programs stand in front of as well.
pub fn mir_before<'t>(typing: &'t Typing<'t>, library: &'t Program<'t>) -> Program<'t> {
    Program { library: Some(library), ..mir(typing) }
}

impl<'t> Program<'t> {
    /// What was wrong with the program's matches and the like; builds all of the program's bodies.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let defs = self.user_bodies();
        defs.iter().for_each(|&def| drop(self.built(def)));
        // What futures keep is asked for by types, which do not know of code.
        let is_coroutine = |def: &&DefId| self.typing.hir.is_coroutine(**def);
        let coroutines: Vec<DefId> = defs.iter().filter(is_coroutine).copied().collect();
        coroutines.iter().for_each(|&def| drop(self.coroutine(def)));
        let mut all = Vec::new();
        // Constants and statics have values before functions are looked into.
        let is_value = |def: &DefId| matches!(self.typing.hir.def(*def).kind, DefKind::Const | DefKind::Static { .. });
        let (values, others): (Vec<DefId>, Vec<DefId>) = defs.into_iter().partition(is_value);
        for def in values.into_iter().chain(others) {
            if self.typing.hir.def(def).kind != DefKind::Closure {
                all.extend(exhaustive::check(self.typing, BodyId(def)));
            }
            all.extend(self.found.borrow().get(&def).cloned().unwrap_or_default());
            all.extend(super::endless_drop::check(self.typing, &self.built(def)));
            all.extend(super::packed::check(self.typing, &self.built(def)));
            all.extend(super::qualify::check(self, &self.built(def)));
        }
        all.extend(coroutine::endless::check(self.typing, &coroutines));
        all
    }

    /// What rustc finds when it makes the instances of a program that has no other errors.
    pub fn endless_instances(&self) -> Option<Diagnostic> {
        super::growth::check(self)
    }

    /// The program's own functions, closures, constants and statics that were typed without errors, in source order; closures
    /// after what they stand in.
    pub fn user_bodies(&self) -> Vec<DefId> {
        let hir = self.typing.hir;
        let mut all = Vec::new();
        for def in hir.user_defs() {
            let has_body = match hir.def(def).kind {
                variants!(DefKind: Fn | AssocFn | Const | AssocConst | Static) => true,
                DefKind::AnonConst => true,
                variants!(
                    DefKind: Module | Struct | Union | Enum | Variant | Trait | TypeAlias | Impl | AssocType | Macro
                        | Closure
                ) => false,
            };
            let Some(body) = has_body.then(|| hir.body(def)).flatten() else { continue };
            if !self.typing.body(BodyId(def)).tainted {
                all.push(def);
                all.extend(body.closures.iter().map(|(closure, _)| *closure));
            }
        }
        all
    }

    /// The body as built, for the borrow stage: of a function, closure, constant or static.
    pub fn built(&self, def: DefId) -> Rc<Body> {
        if let Some(library) = self.library.filter(|_| is_of_library(def)) {
            return library.built(def);
        }
        if let Some(known) = self.built.borrow().get(&def) {
            return known.clone();
        }
        let (body, found) = build::build(self.typing, def);
        let body = Rc::new(body);
        self.built.borrow_mut().insert(def, body.clone());
        self.found.borrow_mut().insert(def, found);
        body
    }

    /// From now on these variables keep their values when they are moved away, as if the rule of one owner did not exist.
    /// Bodies that were made runnable before are not changed.
    pub fn keep_moved(&self, variables: Vec<(DefId, Local)>) {
        let changed: Vec<DefId> = variables.iter().map(|(def, _)| *def).collect();
        self.kept.replace(variables);
        for def in changed {
            if self.coroutines.borrow_mut().remove(&def).is_some() {
                self.coroutine(def);
            }
        }
    }

    fn kept_of(&self, def: DefId) -> Vec<Local> {
        let kept = self.kept.borrow();
        kept.iter().filter(|(body, _)| *body == def).map(|(_, local)| *local).collect()
    }

    /// The functions that an async body becomes. Makes known what its future keeps.
    pub fn coroutine(&self, def: DefId) -> Rc<Coroutine> {
        if let Some(known) = self.coroutines.borrow().get(&def) {
            return known.clone();
        }
        let env = self.typing.param_env(self.typing.body_of(def).0);
        let made = Rc::new(coroutine::coroutine(self.typing, &env, &self.built(def), &self.kept_of(def)));
        self.typing.publish_coroutine(def, made.facts.clone());
        self.coroutines.borrow_mut().insert(def, made.clone());
        made
    }

    /// The body with drops elaborated, for the machine. Also makes the bodies of shims.
    pub fn runnable(&self, instance: &Instance) -> Rc<Body> {
        if let Some(library) = self.library.filter(|_| is_shared(instance)) {
            return library.runnable(instance);
        }
        let key = (instance.kind.clone(), concrete_args(instance));
        if let Some(known) = self.runnable.borrow().get(&key) {
            return known.clone();
        }
        let body = match &instance.kind {
            InstanceKind::Item(def) if self.typing.hir.is_coroutine(*def) => self.coroutine(*def).resume.clone(),
            InstanceKind::CoroutineDrop(def) => self.coroutine(*def).drop.clone(),
            InstanceKind::Item(def) => {
                let env = self.typing.param_env(self.typing.body_of(*def).0);
                Rc::new(elaborate::elaborate(self.typing, &env, &self.built(*def), &self.kept_of(*def)))
            }
            variants!(
                InstanceKind: Intrinsic | Ctor | DropGlue | CloneShim | Virtual | FnPtrShim | ClosureOnceShim
            ) => Rc::new(shim::shim(self.typing, instance)),
        };
        self.runnable.borrow_mut().insert(key, body.clone());
        body
    }
}

/// The arguments that a body is made for; most are made once, in terms of their parameters.
fn concrete_args(instance: &Instance) -> Option<Args> {
    matches!(instance.kind, InstanceKind::ClosureOnceShim(_)).then_some(instance.args)
}

/// Whether the body is the same in front of every program.
fn is_shared(instance: &Instance) -> bool {
    let speaks_of_program = |flags: Flags| flags.intersects(Flags::PROGRAM);
    match &instance.kind {
        InstanceKind::Item(def)
        | InstanceKind::CoroutineDrop(def)
        | InstanceKind::Intrinsic(def)
        | InstanceKind::Ctor(def)
        | InstanceKind::Virtual(def) => is_of_library(*def),
        InstanceKind::DropGlue(ty) | InstanceKind::CloneShim(ty) => !speaks_of_program(ty.flags()),
        InstanceKind::FnPtrShim(method, ty) => is_of_library(*method) && !speaks_of_program(ty.flags()),
        InstanceKind::ClosureOnceShim(def) => is_of_library(*def) && !speaks_of_program(of_args(instance.args)),
    }
}
