//! Hygiene by renaming: an identifier that stands in a macro's definition gets a mark for each expansion that it came out of.
//!
//! `x` becomes `xꓽ7` in the seventh expansion. Variables and labels are looked up with their marks, so that those of a macro
//! and those of its user do not meet; everything else is looked up without. The sign is a letter to the lexer, and so rare
//! that programs that use it themselves are refused.

use proc_macro2::Ident;

/// What separates a name and its marks.
pub const SIGN: char = 'ꓽ';

/// The identifier as it is written by the author: without marks and `r#`.
pub fn plain(ident: &Ident) -> String {
    let text = ident.to_string();
    String::from(strip(text.strip_prefix("r#").unwrap_or(&text)))
}

/// The identifier with its marks, without `r#`.
pub fn marked(ident: &Ident) -> String {
    let text = ident.to_string();
    match text.strip_prefix("r#") {
        Some(raw) => String::from(raw),
        None => text,
    }
}

/// Whether an identifier is written with `r#`, which makes it a name in every case.
pub fn is_raw(ident: &Ident) -> bool {
    ident.to_string().starts_with("r#")
}

/// A name without its marks.
pub fn strip(name: &str) -> &str {
    name.split_once(SIGN).map_or(name, |(plain, _)| plain)
}

/// A name without its last mark, and that mark; `None` if it has none.
pub fn outer(name: &str) -> Option<(&str, u32)> {
    let (inner, mark) = name.rsplit_once(SIGN)?;
    Some((inner, mark.parse().ok()?))
}

/// The name with one more mark.
pub fn add(name: &str, mark: u32) -> String {
    format!("{name}{SIGN}{mark}")
}

/// What `$crate` becomes: the name of a crate's root.
pub fn crate_root(name: &str) -> String {
    format!("crate{SIGN}{name}")
}

/// The crate that a `$crate` segment names.
pub fn as_crate_root(name: &str) -> Option<&str> {
    name.strip_prefix("crate").and_then(|rest| rest.strip_prefix(SIGN))
}

/// Whether an identifier of a macro's body is a word of the grammar, which takes no mark.
pub fn is_word(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "_",
        "abstract",
        "as",
        "async",
        "auto",
        "await",
        "become",
        "box",
        "break",
        "const",
        "continue",
        "crate",
        "default",
        "do",
        "dyn",
        "else",
        "enum",
        "extern",
        "false",
        "final",
        "fn",
        "for",
        "gen",
        "if",
        "impl",
        "in",
        "let",
        "loop",
        "macro",
        "macro_rules",
        "match",
        "mod",
        "move",
        "mut",
        "override",
        "priv",
        "pub",
        "raw",
        "ref",
        "return",
        "safe",
        "self",
        "Self",
        "static",
        "struct",
        "super",
        "trait",
        "true",
        "try",
        "type",
        "typeof",
        "union",
        "unsafe",
        "unsized",
        "use",
        "virtual",
        "where",
        "while",
        "yield",
    ];
    WORDS.contains(&name)
}
