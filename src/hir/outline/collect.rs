//! Items to entries: walks modules and blocks, expands what makes items, and binds names.

use std::borrow::Cow;
use std::rc::Rc;

use proc_macro2::{Delimiter, Group, Span as TokenSpan, TokenStream, TokenTree};
use syn::{Attribute, Item, ItemMacro, ItemMod, Stmt, UseTree};

use super::imports::{Import, ImportKind};
use super::macros::{MacroTarget, place_of, segment_of};
use super::names::{Binding, Namespace, Scope, Segment};
use super::place::Unit;
use super::tree::{Parsed, Tree};
use super::{Entry, Outline, attributes, conditional, extent, mark, read};
use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind, Name};
use crate::hir::item::Visibility;
use crate::source::{FileId, Span};

/// The files of modules that are declared as `mod name;`: by the path from the crate's root, the crate's name first.
pub type ModuleFiles<'a> = dyn Fn(&[Name]) -> Option<(FileId, String)> + 'a;

/// Where items stand.
#[derive(Clone)]
pub struct At {
    /// The module, trait, impl or function around.
    pub parent: DefId,
    /// Where their names go and are looked up.
    pub scope: Scope,
    /// The last `macro_rules!` in force.
    pub macros: Option<DefId>,
}

/// A statement of a block whose macros that make statements or items are expanded, and whose items are taken out.
pub struct FlatStmt<'s> {
    pub stmt: Cow<'s, Stmt>,
    /// With its semicolon; for statements out of a macro the call.
    pub span: Span,
    /// The last `macro_rules!` in force at it.
    pub macros: Option<DefId>,
}

/// Collects the items of one text into an outline.
pub struct Collector<'o> {
    pub outline: &'o mut Outline,
    pub unit: Unit,
    pub files: Option<&'o ModuleFiles<'o>>,
    /// Whether the text was made by a derive.
    pub derived: bool,
}

impl<'o> Collector<'o> {
    /// For a text that has no modules in other files.
    pub fn new(outline: &'o mut Outline, unit: Unit) -> Collector<'o> {
        Collector { outline, unit, files: None, derived: false }
    }

    pub(super) fn span(&self, span: TokenSpan) -> Span {
        self.unit.span(span)
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.outline.diagnostics.push(diagnostic);
    }

    /// Collects items in order.
    pub fn items(&mut self, items: Vec<Item>, at: &mut At) {
        for item in items {
            self.validate_presence(&item);
            if attributes::is_active(attributes_of(&item)) {
                self.item(item, at);
            }
        }
    }

    fn item(&mut self, item: Item, at: &mut At) {
        self.validate(&item);
        let unit = self.unit;
        self.keep_levels(attributes_of(&item), || unit.of_tokens(quote::ToTokens::to_token_stream(&item)));
        self.keep_levels_inside(&item);
        match item {
            Item::Fn(item) => drop(self.function(item, at)),
            Item::Struct(item) => self.structure(item, at),
            Item::Union(item) => self.union(item, at),
            Item::Enum(item) => self.enumeration(item, at),
            Item::Trait(item) => self.trait_item(item, at),
            Item::Impl(item) => self.implementation(item, at),
            Item::Type(item) => self.type_alias(item, at),
            Item::Const(item) => self.constant(item, at),
            Item::Static(item) => self.static_item(item, at),
            Item::Mod(item) => self.module(item, at),
            Item::Use(item) => self.uses(item, at),
            Item::ExternCrate(item) => self.extern_crate(item, at),
            Item::Macro(item) => self.macro_item(item, at),
            Item::ForeignMod(item) => self.foreign_items(item, at),
            Item::TraitAlias(item) => {
                let place = self.span(item.trait_token.span);
                self.report(Diagnostic::error("E0658", place, "trait aliases are experimental"));
            }
            Item::Verbatim(tokens) => self.verbatim(tokens, at),
            _ => panic!("the parser knows a kind of item that the outline does not"),
        }
    }

    /// Binds an item's name; a second item of the same name is an error.
    pub(super) fn define(&mut self, at: &At, namespace: Namespace, name: &Name, binding: Binding, span: Span) {
        if &**name == "_" {
            return;
        }
        let key = (at.scope, name.clone(), namespace);
        if let Some(&first) = self.outline.defined_at.get(&key) {
            let message = format!("the name `{name}` is defined multiple times");
            let diagnostic = Diagnostic::error("E0428", span, message)
                .primary_label(format!("`{name}` redefined here"))
                .label(first, format!("previous definition of `{name}` here"));
            return self.report(diagnostic);
        }
        self.outline.defined_at.insert(key, span);
        self.outline.names.entry(at.scope).or_default().insert((name.clone(), namespace), binding);
    }

    /// What `pub`, `pub(crate)` … mean at a place.
    pub fn visibility(&mut self, visibility: &syn::Visibility, at: &At) -> Visibility {
        let module = self.outline.module_of_scope(at.scope);
        let restricted = match visibility {
            syn::Visibility::Public(_) => return Visibility::Public,
            syn::Visibility::Inherited => return Visibility::Restricted(module),
            syn::Visibility::Restricted(restricted) => restricted,
        };
        let path: Vec<Segment> = restricted.path.segments.iter().map(|s| segment_of(&s.ident, self.unit)).collect();
        match self.outline.walk(Scope::Module(module), &path, false, Namespace::Type) {
            Ok(walked) if self.outline.is_inside(module, walked.def) => Visibility::Restricted(walked.def),
            Ok(walked) if self.outline.kind(walked.def) != DefKind::Module => {
                let names: Vec<&str> = path.iter().map(|segment| &*segment.name).collect();
                let what = self.outline.kind(walked.def).words();
                let message = format!("expected module, found {what} `{}`", names.join("::"));
                let place = path.last().map_or(path[0].span, |last| path[0].span.to(last.span));
                self.report(Diagnostic::error("E0577", place, message).primary_label("not a module"));
                Visibility::Restricted(module)
            }
            Ok(_) => {
                let message = "visibilities can only be restricted to ancestor modules";
                self.report(Diagnostic::error("E0742", path[0].span, message));
                Visibility::Restricted(module)
            }
            Err(_) if path.len() > 1 && ["crate", "self", "super"].contains(&&*path[0].name) => {
                let (within, lost) = (&path[path.len() - 2].name, &path[path.len() - 1]);
                let message = format!("cannot find `{}` in `{within}`", lost.name);
                let label = format!("could not find `{}` in `{within}`", lost.name);
                self.report(Diagnostic::error("E0433", lost.span, message).primary_label(label));
                Visibility::Restricted(module)
            }
            Err(_) => {
                let message = "relative paths are not supported in visibilities in 2018 edition or later";
                let help = format!("try `crate::{}`", path[0].name);
                self.report(Diagnostic::error_without_code(path[0].span, message).help(help));
                Visibility::Restricted(module)
            }
        }
    }

    fn module(&mut self, item: ItemMod, at: &mut At) {
        let name = Name::from(mark::plain(&item.ident));
        let whole = self.span(item.mod_token.span).to(self.span(item.ident.span()));
        let mut entry = self.entry(DefKind::Module, name.clone(), whole, at, Tree::None);
        entry.visibility = self.visibility(&item.vis, at);
        entry.attributes = names_of(&item.attrs);
        entry.name_span = self.span(item.ident.span());
        let visibility = entry.visibility;
        let def = self.outline.next();
        entry.scope = Scope::Module(def);
        let name_span = entry.name_span;
        self.outline.add(entry);
        self.define(at, Namespace::Type, &name, Binding { def, visibility, glob: false }, name_span);
        let mut inside = At { parent: def, scope: Scope::Module(def), macros: at.macros };
        match item.content {
            Some((_, items)) => self.items(items, &mut inside),
            None => self.file_module(def, &name, name_span, &mut inside),
        }
        if attributes::has(&item.attrs, "macro_use") {
            at.macros = inside.macros;
        }
    }

    fn file_module(&mut self, def: DefId, name: &Name, place: Span, inside: &mut At) {
        let mut path = Vec::new();
        let mut module = Some(def);
        while let Some(here) = module {
            path.push(self.outline.name(here));
            module = self.outline.parent(here);
        }
        path.reverse();
        let Some((file, text)) = self.files.and_then(|files| files(&path)) else {
            let message = format!("file not found for module `{name}`");
            let help = format!("a simulated program is one file: write `mod {name} {{ … }}`");
            return self.report(Diagnostic::error("E0583", place, message).help(help));
        };
        self.text(file, &text, inside);
    }

    /// Collects another text of the library.
    fn text(&mut self, file: FileId, text: &str, at: &mut At) {
        let unit = Unit::new(file, 0);
        match read::tokens(text, unit).and_then(|tokens| read::parse::<syn::File>(tokens, unit)) {
            Ok(parsed) => {
                let outer = std::mem::replace(&mut self.unit, unit);
                self.items(parsed.items, at);
                self.unit = outer;
            }
            Err(diagnostic) => self.report(diagnostic),
        }
    }

    /// An entry of this text at a place, with what most entries have.
    pub(super) fn entry(&self, kind: DefKind, name: Name, whole: Span, at: &At, tree: Tree) -> Entry {
        let tree = Rc::new(Parsed { unit: self.unit, tree });
        let mut entry = Entry::new(kind, name, Some(at.parent), whole, at.scope, tree);
        entry.macros = at.macros;
        entry.derived = self.derived;
        entry
    }

    fn uses(&mut self, item: syn::ItemUse, at: &At) {
        let visibility = self.visibility(&item.vis, at);
        let place = self.span(item.use_token.span);
        let context = UseContext { at, visibility, global: item.leading_colon.is_some(), place };
        self.use_tree(&item.tree, &mut Vec::new(), &context, false);
    }

    fn use_tree(&mut self, tree: &UseTree, prefix: &mut Vec<Segment>, context: &UseContext<'_>, in_group: bool) {
        match tree {
            UseTree::Path(path) => {
                prefix.push(segment_of(&path.ident, self.unit));
                self.use_tree(&path.tree, prefix, context, false);
                prefix.pop();
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.use_tree(tree, prefix, context, true);
                }
                if group.items.is_empty() {
                    self.empty_group(prefix, context);
                }
            }
            UseTree::Glob(glob) => {
                let span = prefix.first().map_or(context.place, |first| first.span).to(self.span(glob.star_token.span));
                self.import(prefix.clone(), context, ImportKind::Glob, span);
            }
            UseTree::Name(name) => {
                let last = segment_of(&name.ident, self.unit);
                self.use_leaf(last.clone(), last.name, prefix, context, in_group);
            }
            UseTree::Rename(rename) => {
                let last = segment_of(&rename.ident, self.unit);
                let name = Name::from(mark::plain(&rename.rename));
                self.use_leaf(last, name, prefix, context, in_group);
            }
        }
    }

    /// `use a::{};` must lead somewhere too, but binds nothing.
    fn empty_group(&mut self, prefix: &[Segment], context: &UseContext<'_>) {
        if let Some(last) = prefix.last() {
            let name = Name::from("_");
            self.import(prefix.to_vec(), context, ImportKind::Itself(name), last.span);
        }
    }

    fn use_leaf(&mut self, last: Segment, name: Name, prefix: &[Segment], context: &UseContext<'_>, in_group: bool) {
        let span = prefix.first().map_or(last.span, |first| first.span).to(last.span);
        if matches!(&*last.name, "self" | "super" | "crate")
            && prefix.iter().all(|segment| &*segment.name == "super")
            && *name == *last.name
        {
            return self.report(Diagnostic::error_without_code(last.span, "imports need to be explicitly named"));
        }
        if &*last.name != "self" || (prefix.is_empty() && *name != *last.name) {
            let path = prefix.iter().cloned().chain([last]).collect();
            return self.import(path, context, ImportKind::Named(name), span);
        }
        if !in_group {
            let message = "`self` imports are only allowed within a { } list";
            return self.report(Diagnostic::error("E0429", span, message));
        }
        let Some(module) = prefix.last() else { return };
        let name = if &*name == "self" { module.name.clone() } else { name };
        self.import(prefix.to_vec(), context, ImportKind::Itself(name), last.span);
    }

    fn import(&mut self, path: Vec<Segment>, context: &UseContext<'_>, kind: ImportKind, span: Span) {
        self.outline.imports.push(Import {
            scope: context.at.scope,
            path,
            global: context.global,
            kind,
            visibility: context.visibility,
            span,
            resolved: false,
        });
    }

    fn extern_crate(&mut self, item: syn::ItemExternCrate, at: &At) {
        let krate = segment_of(&item.ident, self.unit);
        let name = item.rename.as_ref().map_or(krate.name.clone(), |(_, name)| Name::from(mark::plain(name)));
        let visibility = self.visibility(&item.vis, at);
        let span = self.span(item.extern_token.span).to(krate.span);
        if &*krate.name == "self" && item.rename.is_none() {
            return self.report(Diagnostic::error_without_code(span, "`extern crate self;` requires renaming"));
        }
        let kind = if &*krate.name == "self" { ImportKind::Itself(name) } else { ImportKind::ExternCrate(name) };
        let context = UseContext { at, visibility, global: false, place: span };
        self.import(vec![krate], &context, kind, span);
    }

    pub(super) fn macro_item(&mut self, item: ItemMacro, at: &mut At) {
        if item.mac.path.is_ident("macro_rules") {
            return self.macro_definition(item, at);
        }
        if self.defer(&item.mac, at, None) {
            return;
        }
        let Some(tokens) = self.expansion(&item.mac, at) else { return };
        self.outline.expansion_depth += 1;
        self.expanded_items(tokens, at);
        self.outline.expansion_depth -= 1;
    }

    /// Expands a call in the place of items or statements; `None` if it was reported, or is built in.
    pub(super) fn expansion(&mut self, call: &syn::Macro, at: &At) -> Option<TokenStream> {
        match self.outline.macro_target(&call.path, at.scope, at.macros, self.unit) {
            Ok(MacroTarget::Rules(def)) => self.outline.expand(def, call, place_of(call), self.unit),
            Ok(MacroTarget::BuiltIn("compile_error")) => {
                let message =
                    syn::parse2::<syn::LitStr>(call.tokens.clone()).map_or_else(|_| String::new(), |t| t.value());
                self.report(Diagnostic::error_without_code(self.unit.span(place_of(call)), message));
                None
            }
            Ok(MacroTarget::BuiltIn(name)) => {
                let place = self.span(place_of(call));
                self.report(Diagnostic::unsupported(place, format!("`{name}!` in the place of an item")));
                None
            }
            Err(diagnostic) => {
                self.report(diagnostic);
                None
            }
        }
    }

    fn expanded_items(&mut self, tokens: TokenStream, at: &mut At) {
        if self.outline.library.is_none() {
            return self.generated_text(&written(tokens), at);
        }
        match read::parse::<syn::File>(tokens, self.unit) {
            Ok(file) => self.items(file.items, at),
            Err(diagnostic) => self.report(diagnostic),
        }
    }

    /// Collects a text that is made while the library is outlined: it becomes a file of its own.
    pub(super) fn generated_text(&mut self, text: &str, at: &mut At) {
        let file = self.new_file(text);
        self.text(file, text, at);
    }

    /// Keeps a generated text as a file.
    pub(super) fn new_file(&mut self, text: &str) -> FileId {
        let file = FileId(self.outline.next_file);
        self.outline.next_file += 1;
        self.outline.generated.push((file, String::from(text)));
        file
    }

    fn macro_definition(&mut self, item: ItemMacro, at: &mut At) {
        let Some(ident) = &item.ident else {
            let place = self.span(place_of(&item.mac));
            return self.report(Diagnostic::error_without_code(place, "expected a name after `macro_rules!`"));
        };
        let name = Name::from(mark::plain(ident));
        let span = self.span(place_of(&item.mac));
        let mut entry = self.entry(DefKind::Macro, name.clone(), span, at, Tree::Macro(item.mac.tokens.clone()));
        entry.name_span = self.span(ident.span());
        entry.span = entry.name_span;
        entry.attributes = names_of(&item.attrs);
        // What stands between the braces is all that is needed to read it again.
        let braces = item.mac.delimiter.span();
        entry.body = Some(self.span(braces.open()).to(self.span(braces.close())));
        let name_span = entry.name_span;
        let def = self.outline.add(entry);
        at.macros = Some(def);
        if self.outline.library.is_some() && self.unit.file() == FileId::PROGRAM {
            self.outline.read_rules(def);
        }
        let module = self.outline.module_of_scope(at.scope);
        let binding = Binding { def, visibility: Visibility::Restricted(module), glob: false };
        // `use name;` may give it a path; see `textual` in the imports.
        self.outline
            .names
            .entry(at.scope)
            .or_default()
            .insert((Name::from(format!("{name}!")), Namespace::Macro), binding);
        if attributes::has(&item.attrs, "macro_export") {
            let root =
                At { parent: at.parent, scope: Scope::Module(self.outline.root_of_scope(at.scope)), macros: None };
            let binding = Binding { def, visibility: Visibility::Public, glob: false };
            self.define(&root, Namespace::Macro, &name, binding, name_span);
        }
    }

    /// The statements of a block: macros that stand as statements are expanded, items are collected into `at`.
    pub fn statements<'s>(&mut self, stmts: &'s [Stmt], at: &mut At) -> Vec<FlatStmt<'s>> {
        let mut flat = Vec::new();
        let is_import = |stmt: &&Stmt| matches!(stmt, Stmt::Item(Item::Use(_)));
        // What is imported is known in the whole block: macros that stand before it may be called by its names.
        stmts.iter().filter(is_import).for_each(|import| self.statement(Cow::Borrowed(import), None, at, &mut flat));
        for stmt in stmts.iter().filter(|stmt| !is_import(stmt)) {
            self.statement(Cow::Borrowed(stmt), None, at, &mut flat);
        }
        flat
    }

    /// `place` is the call of the macro that the statement came out of.
    fn statement<'s>(&mut self, stmt: Cow<'s, Stmt>, place: Option<Span>, at: &mut At, flat: &mut Vec<FlatStmt<'s>>) {
        let span = match &*stmt {
            Stmt::Item(item) => {
                self.validate_presence(item);
                if attributes::is_active(attributes_of(item)) {
                    let Stmt::Item(item) = stmt.into_owned() else { panic!("it is an item") };
                    self.item(item, at);
                }
                return;
            }
            Stmt::Macro(call) => {
                if attributes::is_active(&call.attrs) {
                    let Stmt::Macro(call) = stmt.into_owned() else { panic!("it is a macro call") };
                    self.macro_statement(call, place, at, flat);
                }
                return;
            }
            // A semicolon that stands alone.
            Stmt::Expr(syn::Expr::Verbatim(tokens), Some(_)) if tokens.is_empty() => return,
            Stmt::Expr(expr, _) if !conditional::is_active_expr(expr) => return,
            Stmt::Local(local) if !attributes::is_active(&local.attrs) => return,
            Stmt::Local(local) if !local.attrs.is_empty() => {
                let whole = self.span(local.let_token.span).to(self.span(local.semi_token.span));
                self.keep_levels(&local.attrs, || whole);
                whole
            }
            Stmt::Local(local) => self.span(local.let_token.span).to(self.span(local.semi_token.span)),
            Stmt::Expr(expr, semicolon) => {
                let start = self.unit.span(extent::first_of_expr(expr));
                semicolon.map_or(start, |semicolon| start.to(self.span(semicolon.span)))
            }
        };
        flat.push(FlatStmt { stmt, span: place.unwrap_or(span), macros: at.macros });
    }

    fn macro_statement(
        &mut self,
        stmt: syn::StmtMacro,
        place: Option<Span>,
        at: &mut At,
        flat: &mut Vec<FlatStmt<'_>>,
    ) {
        let call = self.span(place_of(&stmt.mac));
        let span =
            place.unwrap_or_else(|| stmt.semi_token.map_or(call, |semicolon| call.to(self.span(semicolon.span))));
        let target = |cx: &Self| cx.outline.macro_target(&stmt.mac.path, at.scope, at.macros, cx.unit);
        let known = target(self).or_else(|_| {
            self.outline.resolve_known_imports();
            target(self)
        });
        if let Ok(MacroTarget::BuiltIn(_)) = known {
            let expr = syn::Expr::Macro(syn::ExprMacro { attrs: stmt.attrs, mac: stmt.mac });
            let stmt = Cow::Owned(Stmt::Expr(expr, stmt.semi_token));
            return flat.push(FlatStmt { stmt, span, macros: at.macros });
        }
        let Some(tokens) = self.expansion(&stmt.mac, at) else { return };
        let parsed = match read::parse_with(syn::Block::parse_within, tokens, self.unit) {
            Ok(parsed) => parsed,
            Err(diagnostic) => return self.report(diagnostic),
        };
        self.outline.expansion_depth += 1;
        let last = parsed.len().saturating_sub(1);
        for (index, inner) in parsed.into_iter().enumerate() {
            let inner = if index == last { with_semicolon(inner, stmt.semi_token) } else { inner };
            self.statement(Cow::Owned(inner), Some(span), at, flat);
        }
        self.outline.expansion_depth -= 1;
    }
}

/// The last statement of an expansion takes the semicolon after the call. A macro call there is a statement, which may expand to
/// several.
fn with_semicolon(stmt: Stmt, semicolon: Option<syn::Token![;]>) -> Stmt {
    match stmt {
        Stmt::Expr(syn::Expr::Macro(call), None) => {
            Stmt::Macro(syn::StmtMacro { attrs: call.attrs, mac: call.mac, semi_token: semicolon })
        }
        Stmt::Expr(expr, None) => Stmt::Expr(expr, semicolon),
        Stmt::Macro(inner) if inner.semi_token.is_none() => {
            Stmt::Macro(syn::StmtMacro { semi_token: semicolon, ..inner })
        }
        other => other,
    }
}

/// What all leaves of a `use` share.
struct UseContext<'a> {
    at: &'a At,
    visibility: Visibility,
    global: bool,
    place: Span,
}

/// The names of the attributes that say something about a definition.
pub fn names_of(attributes: &[Attribute]) -> Vec<Name> {
    let documented = attributes::has(attributes, "doc").then(|| Name::from("doc"));
    attributes::names(attributes).into_iter().map(Name::from).chain(documented).collect()
}

/// Tokens as a text that gives the same tokens; groups without brackets get parentheses.
pub(super) fn written(tokens: TokenStream) -> String {
    with_parentheses(tokens).to_string()
}

fn with_parentheses(tokens: TokenStream) -> TokenStream {
    let visible = |tree| match tree {
        TokenTree::Group(group) => {
            let delimiter = match group.delimiter() {
                Delimiter::None => Delimiter::Parenthesis,
                other => other,
            };
            TokenTree::Group(Group::new(delimiter, with_parentheses(group.stream())))
        }
        other => other,
    };
    tokens.into_iter().map(visible).collect()
}

pub fn attributes_of(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::ForeignMod(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::TraitAlias(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}
