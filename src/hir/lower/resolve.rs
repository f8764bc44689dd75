//! Names that are not found, or name the wrong thing: rustc's codes and words.

use super::paths::Use;
use super::{Barrier, JumpKind, Lowerer, ParamName};
use crate::diagnostic::{Diagnostic, suggest};
use crate::hir::body::LocalId;
use crate::hir::def::{DefId, DefKind, Name};
use crate::hir::outline::lacking::UNLINKED_CRATE;
use crate::hir::outline::names::{Lost, LostReason, Namespace, Scope, Segment};
use crate::hir::outline::{mark, primitive};
use crate::hir::ty::Res;
use crate::source::Span;

impl Lowerer<'_> {
    /// The variable of a name with its marks. A name out of a macro may also be a variable that was in scope where the macro
    /// was defined.
    pub(super) fn lookup_local(&self, marked: &str) -> Option<LocalId> {
        let (mut name, mut limit) = (marked, self.visible.len());
        loop {
            let found = self.visible[..limit].iter().rposition(|(other, _)| other == name);
            if let Some(at) = found {
                return (!self.shadowed_by_item(at, mark::strip(name))).then_some(self.visible[at].1);
            }
            let (inner, mark) = mark::outer(name)?;
            let visible = self.krate.macro_of_mark(mark).and_then(|def| self.macro_locals.get(&def)).copied();
            limit = limit.min(visible.unwrap_or(0));
            name = inner;
        }
    }

    /// Whether a block inside of a variable's scope has an item of its name.
    fn shadowed_by_item(&self, at: usize, name: &str) -> bool {
        let inner = self.item_blocks.iter().filter(|(_, start)| *start > at);
        inner.into_iter().any(|(block, _)| {
            self.outline(|outline| outline.lookup_in(*block, name, Namespace::Value))
                .is_some_and(|binding| !binding.glob)
        })
    }

    /// Whether an item around the definition declares a generic parameter that cannot be used in it.
    pub(super) fn outer_generics(&self, name: &str, lifetime: bool) -> bool {
        let innermost = self.generics.last().map_or(self.owner, |(owner, _)| *owner);
        let mut at = self.krate.def(innermost).parent;
        while let Some(def) = at {
            if name == "Self" && matches!(self.krate.kind(def), DefKind::Impl { .. } | DefKind::Trait) {
                return true;
            }
            let found = self.krate.own_params(def).iter().any(|param| match param {
                ParamName::Lifetime(other) => lifetime && other == name,
                ParamName::Type(other) | ParamName::Const(other) => !lifetime && other == name,
            });
            if found {
                return true;
            }
            at = self.krate.def(def).parent;
        }
        false
    }

    pub(super) fn report_self_value(&self, span: Span) {
        let in_method = self.krate.kind(self.owner) == DefKind::AssocFn;
        let label = if in_method {
            "`self` value is a keyword only available in methods with a `self` parameter"
        } else {
            "`self` value is a keyword only available in methods"
        };
        self.report(Diagnostic::error("E0424", span, "expected value, found module `self`").primary_label(label));
    }

    /// Reports a path that leads nowhere.
    pub(super) fn report_lost(&self, names: &[Segment], lost: &Lost, purpose: Use) {
        if self.outline(|outline| outline.is_lost_by_import(self.scope, names, lost)) {
            return;
        }
        if let Some(unsupported) = self.outline(|outline| outline.lacking(self.scope, names, lost)) {
            return self.report(unsupported);
        }
        let segment = &names[lost.at.min(names.len() - 1)];
        if matches!(&*segment.name, "f16" | "f128") && lost.inside.is_none() && purpose == Use::Type {
            let message = format!("the type `{}` is unstable", segment.name);
            return self.report(Diagnostic::error("E0658", segment.span, message));
        }
        match lost.reason {
            LostReason::Private(def) => {
                let diagnostic = self.outline(|outline| outline.private(def, segment));
                self.report(diagnostic);
            }
            LostReason::Ambiguous => {
                let message = format!("`{}` is ambiguous", segment.name);
                self.report(Diagnostic::error("E0659", segment.span, message).primary_label("ambiguous name"));
            }
            LostReason::TooManySupers => {
                let message = "failed to resolve: there are too many leading `super` keywords";
                self.report(Diagnostic::error("E0433", segment.span, message));
            }
            LostReason::NotFound | LostReason::NotAModule if lost.at + 1 < names.len() => {
                self.report_lost_prefix(segment, lost.inside);
            }
            LostReason::NotFound | LostReason::NotAModule => self.report_lost_end(segment, lost.inside, purpose),
        }
    }

    /// A segment before the last.
    fn report_lost_prefix(&self, segment: &Segment, inside: Option<DefId>) {
        let name = &segment.name;
        let looks_like_type = name.chars().next().is_some_and(char::is_uppercase);
        let (message, what) = match (inside, looks_like_type) {
            (Some(inside), _) => {
                let inside = self.name_of_module(inside);
                (format!("cannot find `{name}` in {inside}"), format!("could not find `{name}` in {inside}"))
            }
            (None, true) => {
                (format!("cannot find type `{name}` in this scope"), format!("use of undeclared type `{name}`"))
            }
            (None, false) => {
                (format!("cannot find module or crate `{name}` in this scope"), format!("{UNLINKED_CRATE} `{name}`"))
            }
        };
        if inside.is_none() && self.outer_generics(name, false) {
            let message = "can't use generic parameters from outer item";
            return self.report(Diagnostic::error("E0401", segment.span, message));
        }
        let diagnostic = Diagnostic::error("E0433", segment.span, message);
        self.report(self.with_suggestion(diagnostic.primary_label(what), segment, inside, Namespace::Type));
    }

    /// A module's name as messages have it.
    fn name_of_module(&self, module: DefId) -> String {
        match self.krate.def(module).parent {
            None if module.0 >= self.outline(|outline| outline.first) => String::from("the crate root"),
            _ => format!("`{}`", self.krate.def(module).name),
        }
    }

    /// The last segment.
    fn report_lost_end(&self, segment: &Segment, inside: Option<DefId>, purpose: Use) {
        let name = &segment.name;
        if inside.is_none() {
            if let Some(diagnostic) = self.wrong_namespace(segment, purpose) {
                return self.report(diagnostic);
            }
            if let Some(diagnostic) = self.forbidden_variable(segment, purpose) {
                return self.report(diagnostic);
            }
        } else if let Some(diagnostic) = inside.and_then(|inside| self.wrong_namespace_inside(inside, segment, purpose))
        {
            return self.report(diagnostic);
        }
        if matches!(purpose, Use::Type) && inside.is_none() && self.lookup_local(&segment.name).is_some() {
            return self.report(wrong_kind(segment, "local variable", purpose));
        }
        let (code, what) = match purpose {
            Use::Type => ("E0425", "type"),
            Use::Trait => ("E0405", "trait"),
            Use::Value => ("E0425", "value"),
            Use::Callee => ("E0425", "function"),
            Use::Struct => ("E0422", "struct, variant or union type"),
            Use::TuplePattern => ("E0531", "tuple struct or tuple variant"),
            Use::RangeEnd => ("E0425", "value"),
            Use::PathPattern => ("E0531", "unit struct, unit variant or constant"),
        };
        let place = match inside {
            None => String::from("this scope"),
            Some(inside) if self.krate.def(inside).parent.is_none() => {
                if inside.0 >= self.outline(|outline| outline.first) {
                    String::from("the crate root")
                } else {
                    format!("crate `{}`", self.krate.def(inside).name)
                }
            }
            Some(inside) => format!("{} `{}`", self.krate.kind(inside).words(), self.krate.path(inside)),
        };
        if let Some(of_trait) = inside.filter(|inside| self.krate.kind(*inside) == DefKind::Trait)
            && self.krate.edition() >= crate::snippet::Edition::E2021
        {
            let source = self.krate.source(segment.span.file);
            let before = source.text.get(..segment.span.lo as usize).unwrap_or_default().trim_end();
            let path = before.strip_suffix("::").unwrap_or(before).trim_end();
            let is_name = |c: char| c == '_' || c == ':' || c.is_alphanumeric();
            let start = path.rfind(|c: char| !is_name(c)).map_or(0, |at| at + 1);
            let place = Span { lo: start as u32, hi: path.len() as u32, ..segment.span };
            let diagnostic = Diagnostic::error("E0782", place, "expected a type, found a trait");
            let name = self.krate.def(of_trait).name.clone();
            return self.report(
                diagnostic.help(format!("you can add the `dyn` keyword if you want a trait object: `<dyn {name}>`")),
            );
        }
        let what = match (purpose, inside.map(|inside| self.krate.kind(inside))) {
            (_, Some(DefKind::Trait)) => ("E0576", "associated item"),
            _ => (code, what),
        };
        let message = format!("cannot find {} `{name}` in {place}", what.1);
        let diagnostic = Diagnostic::error(what.0, segment.span, message).primary_label(match inside {
            None => String::from("not found in this scope"),
            Some(inside) => format!("not found in `{}`", self.krate.path(inside)),
        });
        self.report(self.with_suggestion(diagnostic, segment, inside, purpose.namespace()));
    }

    /// The name exists, but is something else.
    fn wrong_namespace(&self, segment: &Segment, purpose: Use) -> Option<Diagnostic> {
        let other = match purpose.namespace() {
            Namespace::Type => Namespace::Value,
            Namespace::Value | Namespace::Macro => Namespace::Type,
        };
        let name = &segment.name;
        if purpose.namespace() == Namespace::Value && primitive(name).is_some() {
            return Some(wrong_kind(segment, "builtin type", purpose));
        }
        if self.outer_generics(name, false) {
            let message = "can't use generic parameters from outer item";
            return Some(
                Diagnostic::error("E0401", segment.span, message)
                    .primary_label("use of generic parameter from outer item"),
            );
        }
        if purpose == Use::Struct && self.visible.iter().any(|(local, _)| mark::strip(local) == &**name) {
            return Some(wrong_kind(segment, "local variable", purpose));
        }
        let in_scope = self.generics.iter().flat_map(|(_, params)| params.iter());
        for param in in_scope {
            match (param, purpose.namespace()) {
                (ParamName::Type(other), Namespace::Value) if *other == **name => {
                    return Some(wrong_kind(segment, "type parameter", purpose));
                }
                (ParamName::Const(other), Namespace::Type) if *other == **name => {
                    return Some(wrong_kind(segment, "const parameter", purpose));
                }
                _ => {}
            }
        }
        let found =
            self.outline(|outline| outline.lookup(self.scope, name, other).map(|binding| outline.kind(binding.def)));
        if let Some(found) = found {
            return Some(wrong_kind(segment, describe_type(found), purpose));
        }
        const DERIVES: &[&str] = &["Clone", "Copy", "Debug", "Default", "Eq", "Hash", "Ord", "PartialEq", "PartialOrd"];
        if !matches!(purpose, Use::Callee | Use::PathPattern | Use::RangeEnd) && DERIVES.contains(&&**name) {
            return Some(wrong_kind(segment, "derive macro", purpose));
        }
        if purpose == Use::Callee && DERIVES.contains(&&**name) {
            let message = format!("expected function, tuple struct or tuple variant, found derive macro `{name}`");
            let diagnostic = Diagnostic::error("E0423", segment.span, message);
            return Some(diagnostic.primary_label("not a function, tuple struct or tuple variant"));
        }
        let is_macro = crate::hir::outline::macros::BUILT_IN.contains(&&**name)
            || self.outline(|outline| outline.names_macro(self.scope, self.macros, name));
        is_macro.then(|| {
            let word = if purpose == Use::Callee { "function" } else { expected_of(purpose) };
            let message = format!("expected {word}, found macro `{name}`");
            Diagnostic::error(code_of(purpose), segment.span, message)
                .primary_label(format!("not a {word}"))
                .help(format!("use `!` to invoke the macro: `{name}!`"))
        })
    }

    fn wrong_namespace_inside(&self, inside: DefId, segment: &Segment, purpose: Use) -> Option<Diagnostic> {
        let other = match purpose.namespace() {
            Namespace::Type => Namespace::Value,
            Namespace::Value | Namespace::Macro => Namespace::Type,
        };
        let kind = self.outline(|outline| {
            let binding = outline.lookup_in(Scope::Module(inside), &segment.name, other)?;
            Some(outline.kind(binding.def))
        })?;
        Some(wrong_kind(segment, describe_type(kind), purpose))
    }

    /// A variable of the function around an inner function or constant.
    fn forbidden_variable(&self, segment: &Segment, purpose: Use) -> Option<Diagnostic> {
        if !matches!(purpose, Use::Value | Use::Callee) || !self.forbidden.iter().any(|name| **name == *segment.name) {
            return None;
        }
        let in_constant = !matches!(self.krate.kind(self.owner), DefKind::Fn | DefKind::AssocFn);
        Some(match in_constant {
            true => Diagnostic::error("E0435", segment.span, "attempt to use a non-constant value in a constant")
                .primary_label("non-constant value"),
            false => Diagnostic::error("E0434", segment.span, "can't capture dynamic environment in a fn item")
                .help("use the `|| { ... }` closure form instead"),
        })
    }

    /// Adds "did you mean" or what to import.
    fn with_suggestion(
        &self,
        diagnostic: Diagnostic,
        segment: &Segment,
        inside: Option<DefId>,
        namespace: Namespace,
    ) -> Diagnostic {
        let name = &*segment.name;
        let mut known: Vec<Name> = Vec::new();
        match inside {
            Some(inside) => known.extend(self.names_of(Scope::Module(inside), namespace)),
            None => known.extend(self.names_around(namespace)),
        }
        if let Some(similar) = suggest::closest(name, known.iter().map(|name| &**name)) {
            return diagnostic.help(format!("a name that is similar exists: `{similar}`"));
        }
        match (inside, self.krate.importable(name, namespace)) {
            (None, Some(path)) => diagnostic.help(format!("consider importing it: `use {path};`")),
            _ => diagnostic,
        }
    }

    fn names_of(&self, scope: Scope, namespace: Namespace) -> Vec<Name> {
        let names = self.outline(|outline| outline.names_in(scope)).into_iter();
        names.filter(|(_, other, _)| *other == namespace).map(|(name, _, _)| name).collect()
    }

    fn names_around(&self, namespace: Namespace) -> Vec<Name> {
        let mut names = Vec::new();
        if namespace == Namespace::Value {
            names.extend(self.visible.iter().map(|(name, _)| Name::from(mark::strip(name))));
        }
        for param in self.generics.iter().flat_map(|(_, params)| params.iter()) {
            match (param, namespace) {
                (ParamName::Type(name), Namespace::Type) | (ParamName::Const(name), Namespace::Value) => {
                    names.push(Name::from(name.as_str()));
                }
                _ => {}
            }
        }
        for (block, _) in &self.item_blocks {
            names.extend(self.names_of(*block, namespace));
        }
        let module = self.outline(|outline| outline.module_of_scope(self.scope));
        names.extend(self.names_of(Scope::Module(module), namespace));
        names
    }

    /// Whether what a path names fits what it is used for; the error is reported.
    pub(super) fn check_purpose(
        &self,
        res: &Res,
        names: &[Segment],
        span: Span,
        taken: usize,
        purpose: Use,
    ) -> Option<Res> {
        if taken < names.len() {
            if let Res::Def(def) | Res::Ctor(def) = res
                && self.krate.kind(*def) == DefKind::Variant
            {
                let segment = &names[taken - 1];
                let message = format!("cannot find module `{}` in this scope", segment.name);
                let label = format!("`{}` is a variant, not a module", segment.name);
                self.report(Diagnostic::error("E0433", segment.span, message).primary_label(label));
                return None;
            }
            return Some(res.clone());
        }
        if let (Res::Prim(_), Use::Struct) = (res, purpose) {
            let segment = Segment { name: names[names.len() - 1].name.clone(), span };
            self.report(wrong_kind(&segment, "builtin type", purpose));
            return None;
        }
        let fits = match res {
            Res::Def(def) | Res::Ctor(def) => self.fits(*def, purpose),
            variants!(Res: Param | SelfTy | SelfCtor | Prim | Local | Error) => true,
        };
        if fits {
            if let Res::Ctor(def) = res {
                return self.check_constructor(*def, names, span, purpose).then(|| res.clone());
            }
            return Some(res.clone());
        }
        let (Res::Def(def) | Res::Ctor(def)) = res else { panic!("only definitions are checked") };
        let last = &names[names.len() - 1];
        let segment = Segment { name: last.name.clone(), span };
        let kind = self.krate.kind(*def);
        // One that was imported by its own name is looked for among values alone.
        let is_struct = kind == DefKind::Variant && names.len() > 1 && self.krate.has_named_fields(*def);
        let found = if is_struct { "struct variant" } else { kind.words() };
        self.report(wrong_kind(&segment, found, purpose));
        None
    }

    fn fits(&self, def: DefId, purpose: Use) -> bool {
        let kind = self.krate.kind(def);
        match purpose {
            Use::Type => matches!(kind, variants!(DefKind: Struct | Union | Enum | TypeAlias | AssocType | Trait)),
            Use::Trait => kind == DefKind::Trait,
            Use::Struct => matches!(kind, variants!(DefKind: Struct | Union | Variant | TypeAlias | AssocType)),
            Use::Value | Use::Callee | Use::RangeEnd => match kind {
                DefKind::Variant | DefKind::Struct => !self.krate.has_named_fields(def),
                DefKind::Module | DefKind::Trait | DefKind::Enum | DefKind::Macro => false,
                variants!(
                    DefKind: Union | TypeAlias | Impl | Fn | AssocFn | Const | AssocConst | Static | AssocType
                        | Closure | AnonConst
                ) => true,
            },
            Use::TuplePattern => matches!(kind, DefKind::Struct | DefKind::Variant) && self.krate.is_tuple(def),
            Use::PathPattern => {
                matches!(kind, DefKind::Const | DefKind::AssocConst)
                    || matches!(kind, DefKind::Struct | DefKind::Variant) && self.krate.is_unit(def)
            }
        }
    }

    /// Whether the constructor of a tuple struct may be used here: all its fields must be visible.
    fn check_constructor(&self, def: DefId, names: &[Segment], span: Span, purpose: Use) -> bool {
        let visibility = self.krate.constructor_visibility(def);
        let visible = self.outline(|outline| outline.is_visible(visibility, outline.module_of_scope(self.scope)));
        if !visible {
            let last = &names[names.len() - 1].name;
            let is_pattern = purpose == Use::TuplePattern;
            let message = match names.len() {
                1 if is_pattern => String::from("cannot match against a tuple struct which contains private fields"),
                1 => format!("cannot initialize a tuple struct which contains private fields: `{last}`"),
                _ => format!("tuple struct constructor `{last}` is private"),
            };
            let code = match names.len() {
                1 if is_pattern => "E0532",
                1 => "E0423",
                _ => "E0603",
            };
            self.report(Diagnostic::error(code, span, message));
        }
        visible
    }

    pub(super) fn report_not_a_trait(&self, names: &[Segment], found: &str, span: Span) {
        let name = &names[names.len() - 1].name;
        let message = format!("expected trait, found {found} `{name}`");
        self.report(Diagnostic::error("E0404", span, message).primary_label("not a trait"));
    }

    /// What a `break` or `continue` without label, or with this one, leaves.
    pub(super) fn jump_target(
        &self,
        label: Option<&str>,
        word: &str,
        span: Span,
    ) -> Option<(crate::hir::body::ExprId, JumpKind)> {
        if label.is_none() && self.jumps.last().is_some_and(|innermost| innermost.kind == JumpKind::Block) {
            let message = format!("unlabeled `{word}` inside of a labeled block");
            self.report(Diagnostic::error("E0695", span, message));
            return None;
        }
        let mut barrier = None;
        let mut name = label;
        loop {
            for jump in self.jumps.iter().rev() {
                match (jump.kind, name) {
                    (JumpKind::Barrier(kind), _) => barrier = barrier.or(Some(kind)),
                    (JumpKind::WhileCondition, None) if barrier.is_none() => {
                        let message = "`break` or `continue` with no label in the condition of a `while` loop";
                        let label = format!("unlabeled `{word}` in the condition of a `while` loop");
                        self.report(Diagnostic::error("E0590", span, message).primary_label(label));
                        return None;
                    }
                    (kind, None) if kind != JumpKind::Block && barrier.is_none() => return Some((jump.target, kind)),
                    (_, None) => {}
                    (kind, Some(name)) if jump.label.as_deref() == Some(name) => {
                        if barrier.is_none() {
                            return Some((jump.target, kind));
                        }
                        let message = format!("use of unreachable label `{}`", quoted(name));
                        self.report(Diagnostic::error("E0767", span, message));
                        return None;
                    }
                    (_, Some(_)) => {}
                }
            }
            match name.and_then(mark::outer) {
                Some((inner, _)) => name = Some(inner),
                None => break,
            }
        }
        self.report(self.lost_jump(label, word, span, barrier));
        None
    }

    fn lost_jump(&self, label: Option<&str>, word: &str, span: Span, barrier: Option<Barrier>) -> Diagnostic {
        match (label, barrier) {
            (Some(label), _) => {
                let message = format!("use of undeclared label `{}`", quoted(label));
                let known = self.jumps.iter().filter_map(|jump| jump.label.as_deref()).map(mark::strip);
                let diagnostic = Diagnostic::error("E0426", span, message).primary_label("undeclared label");
                match suggest::closest(mark::strip(label), known) {
                    Some(similar) => {
                        diagnostic.help(format!("a label with a similar name is reachable: `{}`", quoted(similar)))
                    }
                    None => diagnostic,
                }
            }
            (None, Some(Barrier::Closure)) => {
                let message = format!("`{word}` inside of a closure");
                Diagnostic::error("E0267", span, message).primary_label(format!("cannot `{word}` inside of a closure"))
            }
            (None, Some(Barrier::Async)) => {
                let message = format!("`{word}` inside `async` block");
                Diagnostic::error("E0267", span, message).primary_label(format!("cannot `{word}` inside `async` block"))
            }
            (None, Some(Barrier::Constant) | None) => {
                let message = format!("`{word}` outside of a loop or labeled block");
                let message = if word == "continue" { String::from("`continue` outside of a loop") } else { message };
                Diagnostic::error("E0268", span, message).primary_label(format!("cannot `{word}` outside of a loop"))
            }
        }
    }
}

fn quoted(label: &str) -> String {
    format!("'{}", mark::strip(label).trim_start_matches('\''))
}

/// "expected value, found struct `S`" and its relatives.
fn wrong_kind(segment: &Segment, found: &str, purpose: Use) -> Diagnostic {
    let (code, expected) = (code_of(purpose), expected_of(purpose));
    // What a variant with named fields is used as is only told with the body.
    let is_struct = found == "struct variant";
    let code = if is_struct && matches!(purpose, Use::TuplePattern) {
        "E0164"
    } else if is_struct || (found == "variant" && code == "E0423") {
        "E0533"
    } else {
        code
    };
    let message = format!("expected {expected}, found {found} `{}`", segment.name);
    Diagnostic::error(code, segment.span, message).primary_label(format!("not a {expected}"))
}

/// What a name among types is, when a value was looked for: a variant has named fields then.
fn describe_type(kind: DefKind) -> &'static str {
    if kind == DefKind::Variant { "struct variant" } else { kind.words() }
}

/// The code for a name that means something else.
fn code_of(purpose: Use) -> &'static str {
    match purpose {
        Use::Type => "E0573",
        Use::Trait => "E0404",
        Use::Value | Use::Callee => "E0423",
        Use::Struct => "E0574",
        Use::TuplePattern | Use::PathPattern | Use::RangeEnd => "E0532",
    }
}

/// What a name is needed as.
fn expected_of(purpose: Use) -> &'static str {
    match purpose {
        Use::Type => "type",
        Use::Trait => "trait",
        Use::Value => "value",
        Use::Callee => "function, tuple struct or tuple variant",
        Use::Struct => "struct, variant or union type",
        Use::TuplePattern => "tuple struct or tuple variant",
        Use::PathPattern | Use::RangeEnd => "unit struct, unit variant or constant",
    }
}
