//! A definition of the library to its syntax tree: lexes and parses the item's text, without the bodies and items inside.

use std::rc::Rc;

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};

use super::Index;
use crate::hir::def::{DefId, DefKind};
use crate::hir::outline::items::bodiless;
use crate::hir::outline::names::Library;
use crate::hir::outline::place::Unit;
use crate::hir::outline::tree::{ConstTree, FnTree, Parsed, Tree};
use crate::source::Span;

/// Parses text of the library, which was parsed when the index was made: it cannot fail.
fn parsed<T>(text: &str, parser: impl FnOnce(ParseStream) -> syn::Result<T>) -> T {
    let tokens: TokenStream = text.parse().expect("the library was lexed when its index was made");
    parser.parse2(tokens).expect("the library was parsed when its index was made")
}

/// What stands between the braces of a `macro_rules!`.
pub(super) fn macro_tokens(index: &Index, def: DefId) -> Option<TokenStream> {
    let tokens: TokenStream = index.text(index.body(def)?).parse().ok()?;
    match tokens.into_iter().next() {
        Some(TokenTree::Group(group)) => Some(group.stream()),
        Some(TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_)) | None => None,
    }
}

/// The body of a function, and what its spans are relative to.
pub fn block(index: &Index, def: DefId) -> Option<(syn::Block, Unit)> {
    let span = index.body(def)?;
    let block = parsed(index.text(span), |input| input.parse::<syn::Block>());
    Some((block, Unit::new(span.file, span.lo)))
}

/// The tree of a definition without its body and items.
pub fn tree(index: &Index, def: DefId) -> Rc<Parsed> {
    let whole = index.whole(def);
    // A function's or trait's own text ends where its braces begin.
    let head = index.body(def).map_or(whole, |body| Span { hi: body.lo, ..whole });
    let unit = Unit::new(whole.file, whole.lo);
    let tree = match index.kind(def) {
        DefKind::Module | DefKind::Variant | DefKind::Closure | DefKind::AnonConst => Tree::None,
        DefKind::Fn | DefKind::AssocFn => function(index, def, head),
        DefKind::Struct => Tree::Struct(parsed(index.text(whole), |input| input.parse())),
        DefKind::Union => Tree::Union(parsed(index.text(whole), |input| input.parse())),
        DefKind::Enum => Tree::Enum(parsed(index.text(whole), |input| input.parse())),
        DefKind::Trait => Tree::Trait(parsed(&format!("{}{{}}", index.text(head)), |input| input.parse())),
        DefKind::Impl { .. } => Tree::Impl(parsed(&format!("{}{{}}", index.text(head)), |input| input.parse())),
        DefKind::TypeAlias => Tree::TypeAlias(parsed(index.text(whole), |input| input.parse())),
        DefKind::Const | DefKind::AssocConst => Tree::Const(parsed(index.text(whole), constant)),
        DefKind::Static { .. } => Tree::Const(parsed(index.text(whole), static_item)),
        DefKind::AssocType => Tree::AssocType(parsed(index.text(whole), assoc_type)),
        DefKind::Macro => macro_tokens(index, def).map_or(Tree::None, Tree::Macro),
    };
    Rc::new(Parsed { unit, tree })
}

fn function(index: &Index, def: DefId, head: Span) -> Tree {
    let text = index.text(head);
    let (_, item) = match index.body(def) {
        Some(_) => parsed(&format!("{text};"), bodiless),
        None => parsed(text, bodiless),
    };
    Tree::Fn(FnTree { attributes: item.attrs, signature: item.sig, block: None })
}

/// `pub const NAME: T = value;`, with or without value.
fn constant(input: ParseStream) -> syn::Result<ConstTree> {
    input.call(syn::Attribute::parse_outer)?;
    input.parse::<syn::Visibility>()?;
    input.parse::<syn::Token![const]>()?;
    let name: syn::Ident = input.call(syn::ext::IdentExt::parse_any)?;
    drop(name);
    rest_of_constant(input)
}

fn static_item(input: ParseStream) -> syn::Result<ConstTree> {
    input.call(syn::Attribute::parse_outer)?;
    input.parse::<syn::Visibility>()?;
    input.parse::<syn::Token![static]>()?;
    input.parse::<Option<syn::Token![mut]>>()?;
    input.parse::<syn::Ident>()?;
    rest_of_constant(input)
}

fn rest_of_constant(input: ParseStream) -> syn::Result<ConstTree> {
    let generics = input.parse()?;
    input.parse::<syn::Token![:]>()?;
    let ty = input.parse()?;
    let value = match input.parse::<Option<syn::Token![=]>>()? {
        Some(_) => Some(input.parse()?),
        None => None,
    };
    input.parse::<syn::Token![;]>()?;
    Ok(ConstTree { generics, ty, value })
}

/// An associated type, of a trait or (after its visibility) of an impl.
fn assoc_type(input: ParseStream) -> syn::Result<syn::TraitItemType> {
    let attributes = input.call(syn::Attribute::parse_outer)?;
    input.parse::<syn::Visibility>()?;
    let mut item: syn::TraitItemType = input.parse()?;
    item.attrs = attributes;
    Ok(item)
}
