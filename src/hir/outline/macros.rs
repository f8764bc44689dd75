//! Calls of macros: which definition a name means, and its expansion.

use std::rc::Rc;

use proc_macro2::{Span as TokenSpan, TokenStream};

use super::expand::{self, Call, Rules};
use super::names::{Namespace, Scope, Segment};
use super::place::Unit;
use super::tree::Tree;
use super::{Outline, mark, nesting, read, select};
use crate::diagnostic::{Diagnostic, suggest};
use crate::hir::def::{DefId, Name};
use crate::source::{FileId, Span};

/// Macros that no rules can express; the lowering of expressions knows them.
/// `__condition_text` is the library's own: what the message of `assert!` says of its condition.
pub const BUILT_IN: &[&str] = &[
    "__condition_text",
    "addr_of",
    "addr_of_mut",
    "asm",
    "assert",
    "cfg",
    "column",
    "compile_error",
    "concat",
    "const_format_args",
    "env",
    "file",
    "format_args",
    "format_args_nl",
    "global_asm",
    "include",
    "include_bytes",
    "include_str",
    "line",
    "module_path",
    "option_env",
    "stringify",
];

/// A built-in macro that expands to some of its own tokens, so that it may stand wherever a macro of rules may.
const SELECT: &str = "cfg_select";

/// One use of a macro.
pub struct Expansion {
    /// The macro.
    pub def: DefId,
    /// The call. It may stand in an expansion itself.
    pub call: Span,
}

/// What a macro's name means.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum MacroTarget {
    Rules(DefId),
    BuiltIn(&'static str),
}

impl Outline {
    /// What a macro's path means at a place. `textual` is the last `macro_rules!` in force there.
    pub fn macro_target(
        &self,
        path: &syn::Path,
        from: Scope,
        textual: Option<DefId>,
        unit: Unit,
    ) -> Result<MacroTarget, Diagnostic> {
        let segments = segments(path, unit);
        let last = segments.last().map_or_else(|| Name::from(""), |segment| segment.name.clone());
        let found = match segments.as_slice() {
            [_] if path.leading_colon.is_none() => {
                self.textual_macro(textual, &last).or_else(|| Some(self.lookup(from, &last, Namespace::Macro)?.def))
            }
            _ => match self.walk(from, &segments, path.leading_colon.is_some(), Namespace::Macro) {
                Ok(walked) if walked.steps.len() == segments.len() => Some(walked.def),
                Ok(_) | Err(_) => None,
            },
        };
        // An import may have given it another name.
        let own_name = found.map_or(last, |def| self.name(def));
        let built_in = BUILT_IN.iter().find(|name| **name == &*own_name);
        match (found, built_in) {
            (Some(def), Some(name)) if self.is_built_in(def) => Ok(MacroTarget::BuiltIn(name)),
            (Some(def), _) => Ok(MacroTarget::Rules(def)),
            (None, Some(name)) => Ok(MacroTarget::BuiltIn(name)),
            (None, None) => {
                let lacking = self.lacking_macro(from, &segments, path.leading_colon.is_some());
                Err(lacking.unwrap_or_else(|| self.unknown_macro(&segments, textual, from)))
            }
        }
    }

    /// Whether a name is that of a macro at a place.
    pub fn names_macro(&self, from: Scope, textual: Option<DefId>, name: &str) -> bool {
        self.textual_macro(textual, name).is_some() || self.lookup(from, name, Namespace::Macro).is_some()
    }

    /// Whether a definition only stands for a macro that is built in.
    fn is_built_in(&self, def: DefId) -> bool {
        match def.0 < self.first {
            true => self.library.is_some_and(|library| library.is_built_in_macro(def)),
            false => self.entry(def).attributes.iter().any(|name| &**name == "rustc_builtin_macro"),
        }
    }

    /// The macro of a name among those that were defined before a place, the last one first.
    fn textual_macro(&self, textual: Option<DefId>, name: &str) -> Option<DefId> {
        let mut at = textual;
        while let Some(def) = at {
            if &*self.name(def) == name {
                return Some(def);
            }
            at = self.macro_before(def);
        }
        None
    }

    /// The `macro_rules!` that was in force before another.
    fn macro_before(&self, def: DefId) -> Option<DefId> {
        match self.library {
            Some(library) if def.0 < self.first => library.macros_before(def),
            _ => self.entry(def).macros,
        }
    }

    fn unknown_macro(&self, segments: &[Segment], textual: Option<DefId>, from: Scope) -> Diagnostic {
        let Some(last) = segments.last() else { panic!("a path has at least one segment") };
        if segments.len() > 1 {
            let message = format!("cannot find `{}` in `{}`", last.name, segments[segments.len() - 2].name);
            return Diagnostic::error("E0433", last.span, message);
        }
        let diagnostic =
            Diagnostic::error_without_code(last.span, format!("cannot find macro `{}` in this scope", last.name));
        let mut known: Vec<Name> = Vec::new();
        let mut at = textual;
        while let Some(def) = at {
            known.push(self.name(def));
            at = self.macro_before(def);
        }
        let root = self.crate_root("std").map(Scope::Module);
        for scope in [Some(Scope::Module(self.module_of_scope(from))), root].into_iter().flatten() {
            let names = self.names_in(scope).into_iter();
            known.extend(names.filter(|(_, namespace, _)| *namespace == Namespace::Macro).map(|(name, _, _)| name));
        }
        match suggest::closest(&last.name, known.iter().map(|name| &**name)) {
            Some(similar) => diagnostic.help(format!("a macro with a similar name exists: `{similar}`")),
            None => diagnostic,
        }
    }

    /// Reports what is wrong with the rules of a macro, whether it is called or not.
    pub fn read_rules(&mut self, def: DefId) {
        self.rules_of(def);
    }

    /// The rules of a macro, read when they are first needed; `None` if they were reported to be wrong.
    fn rules_of(&mut self, def: DefId) -> Option<Rc<Rules>> {
        if let Some(known) = self.rules.get(&def) {
            return known.clone();
        }
        let rules = match self.library {
            Some(library) if def.0 < self.first => library.macro_tokens(def).map(|tokens| (tokens, None)),
            _ => {
                let tree = &self.entry(def).tree;
                if let Tree::Macro(tokens) = &tree.tree { Some((tokens.clone(), Some(tree.unit))) } else { None }
            }
        };
        let year = if def.0 < self.first { 2024 } else { self.edition_year };
        let rules = rules.and_then(|(tokens, unit)| match Rules::read(tokens, TokenSpan::call_site(), year) {
            Ok(rules) => Some(Rc::new(rules)),
            Err(failure) => {
                let place = unit.map_or(self.entry(def).span, |unit| unit.span(failure.place));
                self.diagnostics.push(Diagnostic::error_without_code(place, failure.message));
                None
            }
        });
        self.rules.insert(def, rules.clone());
        rules
    }

    /// Expands a call of a macro of rules. `place` is the call, for the tokens of the expansion. `None`: already reported.
    pub fn expand(&mut self, def: DefId, call: &syn::Macro, place: TokenSpan, unit: Unit) -> Option<TokenStream> {
        if self.expansion_depth >= self.recursion_limit {
            let message = format!("recursion limit reached while expanding `{}!`", self.name(def));
            self.diagnostics.push(Diagnostic::error_without_code(unit.span(place), message));
            return None;
        }
        let rules = self.rules_of(def)?;
        let number = self.expansions.len() as u32;
        self.expansions.push(Expansion { def, call: unit.span(place) });
        let mark = number + 1;
        let root = self.root_of_scope(Scope::Module(self.module_of(def)));
        let crate_name = self.name(root);
        let input = call.tokens.clone();
        let is_authors = self.library.is_some() && def.0 >= self.first && unit.file() == FileId::PROGRAM;
        let written = is_authors.then(|| {
            let unit = self.entry(def).tree.unit;
            expand::Written { unit, expansion: FileId::expansion(number) }
        });
        let expanded = match self.is_built_in(def) && &*self.name(def) == SELECT {
            true => select::chosen(input, place),
            false => expand::expand(&rules, &Call { input, place, written, mark, crate_name: &crate_name }),
        };
        let tokens = match expanded {
            Ok(tokens) => tokens,
            Err(failure) => {
                self.diagnostics.push(Diagnostic::error_without_code(unit.span(failure.place), failure.message));
                return None;
            }
        };
        if let Some(deep) = nesting::too_deep(tokens.clone()) {
            self.diagnostics.push(read::too_deep(unit.span(deep)));
            return None;
        }
        Some(tokens)
    }
}

/// A path's segments without their arguments.
pub fn segments(path: &syn::Path, unit: Unit) -> Vec<Segment> {
    path.segments.iter().map(|segment| segment_of(&segment.ident, unit)).collect()
}

/// One segment of a path.
pub fn segment_of(ident: &proc_macro2::Ident, unit: Unit) -> Segment {
    let marked = mark::marked(ident);
    let name =
        if mark::as_crate_root(&marked).is_some() { Name::from(marked) } else { Name::from(mark::strip(&marked)) };
    Segment { name, span: unit.span(ident.span()) }
}

/// The place of a whole call: `name!( … )`.
pub fn place_of(call: &syn::Macro) -> TokenSpan {
    let first = call.path.segments.first().map_or_else(TokenSpan::call_site, |segment| segment.ident.span());
    first.join(call.delimiter.span().close()).unwrap_or(first)
}
