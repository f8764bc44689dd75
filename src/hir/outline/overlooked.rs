//! Tokens that the parser reads over or refuses, and rustc's reads and then objects to: constants without a type, `pub` at a variant,
//! lifetimes that are called as a keyword.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, TokenStream, TokenTree};

use super::mark;
use super::place::Unit;
use crate::diagnostic::Diagnostic;

/// The tokens with `: _` at every constant and static that has a value and no type; its place is that of the name.
pub fn with_types(tokens: TokenStream) -> TokenStream {
    let mut done: Vec<TokenTree> = Vec::new();
    let mut changed = false;
    for token in tokens.clone() {
        let is_assignment = matches!(&token, TokenTree::Punct(sign) if sign.as_char() == '=');
        if is_assignment && let Some(name) = untyped_constant(&done) {
            let mut colon = Punct::new(':', Spacing::Alone);
            colon.set_span(name);
            done.push(TokenTree::Punct(colon));
            done.push(TokenTree::Ident(Ident::new("_", name)));
            changed = true;
        }
        let is_code = !is_argument_of_macro(&done);
        done.push(match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace && is_code => {
                let mut inner = Group::new(group.delimiter(), with_types(group.stream()));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            TokenTree::Group(_) | TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => token,
        });
    }
    if changed || done.iter().any(|token| matches!(token, TokenTree::Group(_))) {
        return done.into_iter().collect();
    }
    tokens
}

/// Whether what follows some tokens is what a macro is called with, or its rules: `name! …`, `macro_rules! name …`.
fn is_argument_of_macro(before: &[TokenTree]) -> bool {
    let is_call = |end: usize| matches!(&before[..end], [.., TokenTree::Ident(_), TokenTree::Punct(sign)] if sign.as_char() == '!');
    let names_rules = matches!(before, [.., TokenTree::Ident(_)]) && is_call(before.len() - 1);
    is_call(before.len()) || names_rules
}

/// The name in `const NAME`, `static NAME` or `static mut NAME` at the end of some tokens.
fn untyped_constant(before: &[TokenTree]) -> Option<proc_macro2::Span> {
    let word = |index: usize| match before.len().checked_sub(index).and_then(|at| before.get(at)) {
        Some(TokenTree::Ident(word)) => Some(word),
        _ => None,
    };
    let name = word(1)?;
    let is_item = match word(2)?.to_string().as_str() {
        "const" | "static" => true,
        "mut" => word(3).is_some_and(|word| word == "static"),
        _ => false,
    };
    // `*const T = …` and the parameter `const N = …` are something else.
    let at = if word(2)? == "mut" { 4 } else { 3 };
    let behind_sign = before.len().checked_sub(at).and_then(|at| before.get(at));
    let is_start = match behind_sign {
        None | Some(TokenTree::Ident(_)) => true,
        Some(TokenTree::Punct(sign)) => sign.as_char() == ';',
        Some(TokenTree::Group(group)) => group.delimiter() != Delimiter::None,
        Some(TokenTree::Literal(_)) => false,
    };
    (is_item && is_start).then(|| name.span())
}

/// What rustc objects to in tokens that the parser takes.
pub fn objections(tokens: TokenStream, unit: Unit) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    look(&tokens.into_iter().collect::<Vec<_>>(), unit, &mut found);
    found
}

fn look(tokens: &[TokenTree], unit: Unit, found: &mut Vec<Diagnostic>) {
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => {
                let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                let is_enum =
                    matches!(tokens.get(index.wrapping_sub(2)), Some(TokenTree::Ident(word)) if word == "enum");
                if is_enum && group.delimiter() == Delimiter::Brace {
                    variants(&inside, unit, found);
                }
                let is_macro =
                    matches!(tokens.get(index.wrapping_sub(1)), Some(TokenTree::Punct(sign)) if sign.as_char() == '!');
                if !is_macro {
                    look(&inside, unit, found);
                }
            }
            TokenTree::Punct(quote) if quote.as_char() == '\'' => {
                let Some(TokenTree::Ident(name)) = tokens.get(index + 1) else { continue };
                let plain = mark::plain(name);
                if !(is_keyword(&plain) || plain == "_") || mark::is_raw(name) {
                    continue;
                }
                let word = |at: usize, words: &[&str]| matches!(tokens.get(at), Some(TokenTree::Ident(word)) if words.iter().any(|known| word == known));
                let has_colon = matches!(tokens.get(index + 2), Some(TokenTree::Punct(sign)) if sign.as_char() == ':');
                let is_label = word(index.wrapping_sub(1), &["break", "continue"])
                    || has_colon && word(index + 3, &["loop", "while", "for"]);
                let message = match is_label {
                    true => "labels cannot use keyword names",
                    false if matches!(plain.as_str(), "static" | "_") => continue,
                    false => "lifetimes cannot use keyword names",
                };
                let place = unit.span(quote.span()).to(unit.span(name.span()));
                found.push(Diagnostic::error_without_code(place, message));
            }
            TokenTree::Ident(word) if word == "try" => found.extend(reserved_macro(tokens, index, unit)),
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// `try!(…)` and `macro_rules! try`: the word is a keyword since the 2018 edition. In a
/// program of 2015 it is a raw identifier by now.
fn reserved_macro(tokens: &[TokenTree], index: usize, unit: Unit) -> Option<Diagnostic> {
    let is_exclamation = |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(sign)) if sign.as_char() == '!');
    let word = unit.span(tokens[index].span());
    if is_exclamation(index.wrapping_sub(1)) {
        let message = "expected identifier, found reserved keyword `try`";
        return Some(Diagnostic::error_without_code(word, message).help("escape it: `r#try`"));
    }
    let arguments = tokens.get(index + 2).filter(|_| is_exclamation(index + 1))?;
    let call = word.to(unit.span(arguments.span()));
    let diagnostic = Diagnostic::error_without_code(call, "use of deprecated `try` macro");
    Some(diagnostic.help("use the `?` operator instead"))
}

/// E0449 at the variants of an enum.
fn variants(tokens: &[TokenTree], unit: Unit, found: &mut Vec<Diagnostic>) {
    let mut at_start = true;
    for token in tokens {
        match token {
            TokenTree::Ident(word) if at_start && word == "pub" => {
                let place = unit.span(word.span());
                let message = "visibility qualifiers are not permitted here";
                found.push(Diagnostic::error("E0449", place, message).help("remove the qualifier"));
                at_start = false;
            }
            TokenTree::Punct(sign) => at_start = matches!(sign.as_char(), ',' | '#'),
            TokenTree::Group(group) => at_start &= group.delimiter() == Delimiter::Bracket,
            TokenTree::Ident(_) | TokenTree::Literal(_) => at_start = false,
        }
    }
}

fn is_keyword(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
        "else", "enum", "extern", "false", "final", "fn", "for", "if", "impl", "in", "let", "loop", "macro", "match",
        "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "Self", "static", "struct", "super",
        "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    ];
    WORDS.contains(&word)
}
