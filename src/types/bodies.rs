//! Bodies to their tables, each when it is first asked for.

use std::rc::Rc;

use super::Typing;
use super::memo::Question;
use super::tables::{BodyTyping, ClosureTyping, CoroutineFacts};
use super::ty::Ty;
use crate::diagnostic::Diagnostic;
use crate::hir::body::BodyId;
use crate::hir::def::{DefId, DefKind};
use crate::source::Span;

impl Typing<'_> {
    /// What was wrong with the program's types. Complete once [`super::types`] has returned.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        self.diagnostics_with(Vec::new())
    }

    /// Whether something is wrong with the items themselves: then nothing of the program is evaluated.
    pub fn has_wrong_items(&self) -> bool {
        self.memo.items_reported.get() > 0 || self.overflow().is_some()
    }

    /// The same as [`Typing::diagnostics`], with errors of names that rustc reports with the bodies that they stand in: items first, then bodies by their
    /// places, then what is only looked for in bodies that are well typed (`unsafe`).
    pub fn diagnostics_with(&self, names: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let mut all = self.memo.diagnostics.borrow().clone();
        all.extend(self.library.iter().flat_map(|library| library.memo.diagnostics.borrow().clone()));
        if let Some(overflow) = self.overflow() {
            // It is the end in rustc as well; what came up after it are its consequences.
            let first = all.into_iter().find(|diagnostic| diagnostic.code == Some("E0275"));
            return vec![first.unwrap_or(overflow)];
        }
        let (items, bodies) = all.split_at(self.memo.items_reported.get().min(all.len()));
        let mut bodies = bodies.to_vec();
        if !names.is_empty() {
            for name in names {
                // It is met before anything around it or behind it is found to be wrong.
                let place = name.span();
                let before = |found: &Diagnostic| found.span().file == place.file && found.span().hi <= place.lo;
                let at = bodies.iter().position(|found| !before(found)).unwrap_or(bodies.len());
                bodies.insert(at, name);
            }
        }
        bodies.sort_by_key(|diagnostic| matches!(diagnostic.code, Some("E0133")));
        items.iter().cloned().chain(bodies).collect()
    }

    /// The question that went deeper than the recursion limit, if one did (E0275): also while code was made concrete.
    pub fn overflow(&self) -> Option<Diagnostic> {
        let own = self.memo.overflow.borrow().clone();
        own.or_else(|| self.library.and_then(Typing::overflow))
    }

    /// Whether anything was wrong so far. The library is only spoken of when a program makes it answer for types that it cannot
    /// take.
    pub fn has_reported(&self) -> bool {
        self.overflow().is_some() || !self.memo.diagnostics.borrow().is_empty()
    }

    /// Types all bodies of the program, in source order.
    pub(super) fn check_bodies(&self) {
        for def in self.hir.user_defs() {
            if self.hir.body(def).is_some() {
                self.body(BodyId(def));
            }
        }
    }

    /// E0720 for an opaque type that is behind itself by way of the opaque types of other functions.
    pub(super) fn check_opaque_cycles(&self) {
        let opaques: Vec<DefId> = self.memo.opaques.borrow().keys().copied().collect();
        let mut wrong: Vec<Span> = Vec::new();
        for opaque in opaques.into_iter().filter(|opaque| self.hir.is_user(*opaque)) {
            let mut reached = self.opaques_behind(opaque);
            let mut next = 0;
            while let Some(&current) = reached.get(next) {
                next += 1;
                let inner = self.opaques_behind(current).into_iter().filter(|inner| !reached.contains(inner));
                let inner: Vec<DefId> = inner.collect();
                reached.extend(inner);
            }
            if reached.contains(&opaque) {
                wrong.push(self.hir.def(opaque).span);
            }
        }
        wrong.sort();
        for place in wrong {
            let diagnostic = Diagnostic::error("E0720", place, "cannot resolve opaque type");
            self.report(diagnostic.primary_label("recursive opaque type"));
        }
    }

    /// The opaque types in what an opaque type of the program stands for.
    fn opaques_behind(&self, opaque: DefId) -> Vec<DefId> {
        let hidden = self.hir.is_user(opaque).then(|| self.hidden_type(opaque)).flatten();
        hidden.map_or(Vec::new(), super::check::opaque::opaques_in)
    }

    /// The side tables of a body (of a closure: those of the body around it). Types the body when it is first asked for.
    pub fn body(&self, id: BodyId) -> Rc<BodyTyping> {
        if let Some(library) = self.behind(id.0) {
            return library.body(id);
        }
        let id = self.body_of(id.0);
        let tainted = || Rc::new(BodyTyping { tainted: true, ..BodyTyping::default() });
        self.remembered(&self.memo.bodies, id.0, (Question::Body, id.0), tainted, || self.check(id))
    }

    fn check(&self, id: BodyId) -> Rc<BodyTyping> {
        let checked = super::check::check_body(self, id);
        checked.diagnostics.into_iter().for_each(|diagnostic| self.report(diagnostic));
        Rc::new(checked.tables)
    }

    /// The body that a definition's code stands in: its own, or for a closure that of the function around it.
    pub fn body_of(&self, def: DefId) -> BodyId {
        let mut current = def;
        loop {
            let known = self.hir.def(current);
            match (known.kind, known.parent) {
                (DefKind::Closure, Some(parent)) => current = parent,
                _ => return BodyId(current),
            }
        }
    }

    /// The facts of a closure.
    pub fn closure(&self, def: DefId) -> Rc<ClosureTyping> {
        let body = self.body(self.body_of(def));
        match body.closures.get(&def) {
            Some(facts) => Rc::new(facts.clone()),
            None => Rc::new(ClosureTyping {
                kind: super::tables::ClosureKind::Fn,
                inputs: Vec::new(),
                output: Ty::error(),
                expected: super::tables::ExpectedSig::None,
                captures: Vec::new(),
            }),
        }
    }

    /// What the future of an async body keeps; `None` until the mir stage has built that body.
    pub fn coroutine(&self, def: DefId) -> Option<Rc<CoroutineFacts>> {
        match self.behind(def) {
            Some(library) => library.coroutine(def),
            None => self.memo.coroutines.borrow().get(&def).cloned(),
        }
    }

    /// Makes known what the future of an async body keeps.
    pub fn publish_coroutine(&self, def: DefId, facts: Rc<CoroutineFacts>) {
        self.memo.coroutines.borrow_mut().insert(def, facts);
    }

    /// What an opaque type stands for, in terms of its function's parameters. `None` while that function is being typed, and
    /// after an error in it.
    pub fn hidden_type(&self, opaque: DefId) -> Option<Ty> {
        if let Some(library) = self.behind(opaque) {
            return library.hidden_type(opaque);
        }
        let (owner, _) = self.memo.opaques.borrow().get(&opaque).cloned()?;
        if self.is_active(Question::Body, owner) || self.hir.body(owner).is_none() {
            return None;
        }
        self.body(BodyId(owner)).opaque_types.get(&opaque).copied()
    }
}
