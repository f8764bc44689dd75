//! What was asked about items already, and what is being asked right now: a question that asks itself is the author's cycle (E0391).

use std::cell::{Cell, RefCell};
use std::hash::Hash;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::ty::{Args, Const, FnSig, Predicate, TraitRef, Ty};
use super::{GenericsOf, Instance, ParamEnv, Typing};
use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::Bound;
use crate::source::Span;

/// Answers by question.
pub(super) type Table<K, V> = RefCell<FxHashMap<K, V>>;

/// Predicates, each with the place where it is written.
pub type SpannedPredicates = Rc<Vec<(Predicate, Span)>>;

/// Everything that [`Typing`] remembers.
#[derive(Default)]
pub(super) struct Memo {
    pub diagnostics: RefCell<Vec<Diagnostic>>,
    /// The first question that went deeper than the recursion limit (E0275). Nothing is asked after it, and nothing else is
    /// reported: as in rustc it is the end.
    pub overflow: RefCell<Option<Diagnostic>>,
    /// What is being checked, for questions that come without a place.
    pub place: std::cell::Cell<Option<crate::source::Span>>,
    /// How many of the diagnostics are about items; the others are about bodies.
    pub items_reported: Cell<usize>,
    pub active: RefCell<Vec<(Question, DefId)>>,
    pub generics: Table<DefId, Rc<GenericsOf>>,
    pub identity: Table<DefId, Args>,
    pub types: Table<DefId, Ty>,
    pub sigs: Table<DefId, FnSig>,
    pub trait_refs: Table<DefId, Option<TraitRef>>,
    pub headers: Table<DefId, Option<TraitRef>>,
    pub fields: Table<DefId, Rc<Vec<Vec<Ty>>>>,
    pub predicates: Table<DefId, SpannedPredicates>,
    pub super_predicates: Table<DefId, SpannedPredicates>,
    pub item_bounds: Table<DefId, SpannedPredicates>,
    pub envs: Table<DefId, ParamEnv>,
    /// Opaque types that were met in signatures: the function they belong to, and their bounds as written.
    pub opaques: Table<DefId, (DefId, Rc<[Bound]>)>,
    /// Where clauses about traits and projections, without regions: what selection has to prove.
    pub clauses: Table<DefId, SpannedPredicates>,
    pub builtin_traits: Table<DefId, super::solve::BuiltinTrait>,
    /// Projections of concrete types, by whether opaque types are seen through.
    pub projections: Table<(Ty, bool), Ty>,
    /// The types of const arguments with a body of their own: those of the parameters that they are for.
    pub const_arguments: Table<DefId, Ty>,
    pub normalized: Table<Ty, Ty>,
    pub evaluations: Table<TraitRef, bool>,
    pub instances: Table<(DefId, Args), Option<Instance>>,
    pub consts: Table<(DefId, Args), Const>,
    pub discriminants: Table<DefId, Rc<Vec<i128>>>,
    pub drop_impls: Table<DefId, Option<DefId>>,
    pub needs_drop: Table<Ty, bool>,
    pub bodies: Table<DefId, Rc<super::tables::BodyTyping>>,
    /// What the futures of async bodies keep, as the mir stage has found out.
    pub coroutines: Table<DefId, Rc<super::tables::CoroutineFacts>>,
    /// Auto traits of futures, to be proved when their bodies are built; each with the item that asks, and the place of its error.
    pub provisional: RefCell<Vec<(DefId, super::solve::FulfillError, Span)>>,
    pub variances: super::variance::Variances,
    pub lang_items: Table<&'static str, Option<DefId>>,
}

/// A question about a definition that may ask itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Question {
    TypeOf,
    FnSig,
    ImplTraitRef,
    Predicates,
    Supertraits,
    ItemBounds,
    Fields,
    Const,
    Static,
    Body,
}

impl Question {
    fn words(self) -> &'static str {
        match self {
            Question::TypeOf => "computing type of",
            Question::FnSig => "computing function signature of",
            Question::ImplTraitRef => "computing trait implemented by",
            Question::Predicates => "computing the predicates of",
            Question::Supertraits => "computing the super predicates of",
            Question::ItemBounds => "computing the bounds of",
            Question::Fields => "computing the fields of",
            Question::Const => "const-evaluating + checking",
            Question::Static => "evaluating initializer of static",
            Question::Body => "type-checking",
        }
    }
}

impl Typing<'_> {
    /// The remembered answer, or a new one. A question that is being answered already is answered with `on_cycle`, and reported.
    pub(super) fn remembered<K: Eq + Hash + Clone, V: Clone>(
        &self,
        table: &Table<K, V>,
        key: K,
        (question, def): (Question, DefId),
        on_cycle: impl FnOnce() -> V,
        answer: impl FnOnce() -> V,
    ) -> V {
        if let Some(known) = table.borrow().get(&key) {
            return known.clone();
        }
        if self.memo.active.borrow().contains(&(question, def)) {
            self.report_cycle(question, def);
            return on_cycle();
        }
        self.memo.active.borrow_mut().push((question, def));
        let new = answer();
        self.memo.active.borrow_mut().pop();
        table.borrow_mut().insert(key, new.clone());
        new
    }

    /// Whether the question is being answered right now.
    pub(super) fn is_active(&self, question: Question, def: DefId) -> bool {
        self.memo.active.borrow().contains(&(question, def))
    }

    pub(super) fn report_cycle(&self, question: Question, def: DefId) {
        let words = match (question, self.hir.def(def).kind) {
            (Question::TypeOf, DefKind::TypeAlias) => "expanding type alias",
            _ => question.words(),
        };
        let message = format!("cycle detected when {words} `{}`", self.hir.path(def));
        self.report(Diagnostic::error("E0391", self.place_of_cycle(question, def), message));
    }

    /// A type that needs one of its own constants is reported at the constant.
    fn place_of_cycle(&self, question: Question, def: DefId) -> Span {
        let active = self.memo.active.borrow();
        let asked = active.iter().skip_while(|(asked, of)| (*asked, *of) != (question, def));
        let mut constants = asked.filter(|(_, of)| self.hir.def(*of).kind == DefKind::AnonConst);
        let of_enum = || {
            let is_enum = self.hir.def(def).kind == DefKind::Enum;
            let adt = is_enum.then(|| self.hir.adt(def))?;
            adt.variants.iter().find_map(|variant| variant.discriminant)
        };
        let constant = constants.next().map(|(_, of)| *of).or_else(of_enum);
        self.hir.def(constant.unwrap_or(def)).span
    }

    /// Notes an error, once.
    pub(super) fn report(&self, diagnostic: Diagnostic) {
        let mut diagnostics = self.memo.diagnostics.borrow_mut();
        if !diagnostics.contains(&diagnostic) {
            diagnostics.push(diagnostic);
        }
    }

    /// Whether a question asked itself: then it is no wonder that others have no answer.
    pub(super) fn met_cycle(&self) -> bool {
        self.memo.diagnostics.borrow().iter().any(|diagnostic| diagnostic.code == Some("E0391"))
    }

    /// The built-in item with this name; the library need not have all of them.
    pub(super) fn lang(&self, name: &'static str) -> Option<DefId> {
        if let Some(library) = self.library {
            return library.lang(name);
        }
        *self.memo.lang_items.borrow_mut().entry(name).or_insert_with(|| self.hir.lang_item(name))
    }

    /// Whether the definition is the built-in item with this name.
    pub(super) fn is_lang(&self, def: DefId, name: &'static str) -> bool {
        self.lang(name) == Some(def)
    }
}
