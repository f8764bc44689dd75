//! The parser's errors to rustc's: its codes, the places that it would point at, and what the author may have meant.

use proc_macro2::{TokenStream, TokenTree};

use super::place::Unit;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// A parser's error with what is around it.
struct Failure<'t> {
    text: &'t str,
    unit: Unit,
    tokens: TokenStream,
    /// Where the parser stopped.
    at: Span,
    message: String,
}

/// The error as rustc would report it.
pub fn explained(text: &str, tokens: TokenStream, unit: Unit, diagnostic: Diagnostic) -> Diagnostic {
    let failure = Failure { text, unit, tokens, at: diagnostic.span(), message: diagnostic.message.clone() };
    let rules = [
        Failure::comment_on_nothing,
        Failure::attribute_on_nothing,
        Failure::inner_in_the_middle,
        Failure::endless_range,
        Failure::of_a_feature,
        Failure::with_a_code,
        Failure::habit,
        Failure::comment_in_between,
        Failure::missing_separator,
    ];
    rules.iter().find_map(|rule| rule(&failure)).unwrap_or_else(|| failure.with_found())
}

impl Failure<'_> {
    /// The syntax of a feature that is not stable.
    fn of_a_feature(&self) -> Option<Diagnostic> {
        let end = self.before().len();
        let (previous, start) = (self.previous(), end - self.previous().len());
        let found = self.found();
        let rest = self.text.get(self.at.lo as usize + found.len()..).unwrap_or_default();
        super::gated::gated(&super::gated::Around {
            previous,
            found,
            next: first_of(rest.trim_start()),
            at: self.at,
            previous_at: self.place(start, end),
        })
    }

    /// The text before the place, without the space at its end.
    fn before(&self) -> &str {
        self.text.get(..self.at.lo as usize).map_or("", str::trim_end)
    }

    /// The last word or sign before the place.
    fn previous(&self) -> &str {
        let before = self.before();
        let is_word = |c: char| c == '_' || c.is_alphanumeric();
        match before.rfind(|c: char| !is_word(c)) {
            Some(at) if at + 1 < before.len() => &before[before.ceil_char_boundary(at + 1)..],
            Some(at) => &before[at..],
            None => before,
        }
    }

    /// The word or sign at the place.
    fn found(&self) -> &str {
        first_of(self.text.get(self.at.lo as usize..).unwrap_or_default())
    }

    /// A place by bytes of the text.
    fn place(&self, lo: usize, hi: usize) -> Span {
        Span::new(self.at.file, lo as u32, hi as u32)
    }

    /// E0584, E0585: a comment that documents nothing.
    fn comment_on_nothing(&self) -> Option<Diagnostic> {
        // What the parser misses at the end has no place.
        let before = if self.at.hi == 0 { self.text.trim_end() } else { self.before() };
        let line = before.rfind('\n').map_or(0, |end| end + 1);
        let comment = before[line..].find("///").map(|at| line + at)?;
        let is_end = before.len() == self.text.trim_end().len();
        if before[comment..].starts_with("////") || !(is_end || matches!(self.found(), "}" | ")" | "")) {
            return None;
        }
        if is_end || self.around().iter().any(|word| word == "mod") {
            let place = self.place(comment, before.len());
            return Some(Diagnostic::error_without_code(place, "expected item after doc comment"));
        }
        let in_items = self.around().iter().any(|word| matches!(word.as_str(), "trait" | "impl" | "extern"));
        let code = if in_items { "E0584" } else { "E0585" };
        let message = "found a documentation comment that doesn't document anything";
        let diagnostic = Diagnostic::error(code, self.place(comment, before.len()), message);
        Some(diagnostic.help("doc comments must come before what they document, if a comment was intended use `//`"))
    }

    /// The words of the header of the innermost braces around the place.
    fn around(&self) -> Vec<String> {
        let mut tokens = self.tokens.clone();
        let mut words = Vec::new();
        loop {
            let mut header = Vec::new();
            let mut inside = None;
            for token in tokens {
                match token {
                    TokenTree::Group(group) => {
                        let (open, close) = (self.unit.span(group.span_open()), self.unit.span(group.span_close()));
                        if open.hi <= self.at.lo && self.at.lo <= close.lo {
                            inside = Some(group.stream());
                            break;
                        }
                        if group.delimiter() == proc_macro2::Delimiter::Brace {
                            header.clear();
                        }
                    }
                    TokenTree::Punct(punct) if punct.as_char() == ';' => header.clear(),
                    TokenTree::Ident(ident) => header.push(ident.to_string()),
                    TokenTree::Punct(_) | TokenTree::Literal(_) => {}
                }
            }
            match inside {
                Some(stream) => (tokens, words) = (stream, header),
                None => return words,
            }
        }
    }

    /// `#[…]` before a closing bracket or the end.
    fn attribute_on_nothing(&self) -> Option<Diagnostic> {
        let before = self.before();
        if !before.ends_with(']') || !matches!(self.found(), "}" | "") {
            return None;
        }
        let start = before.rfind("#[")?;
        let message = if self.around().is_empty() {
            "expected item after attributes"
        } else {
            "expected statement after outer attribute"
        };
        Some(Diagnostic::error_without_code(self.place(start, before.len()), message))
    }

    /// E0753: `//!`, and `#![…]`, behind the start of what they speak of.
    fn inner_in_the_middle(&self) -> Option<Diagnostic> {
        let rest = self.text.get(self.at.lo as usize..)?;
        if rest.starts_with("//!") || rest.starts_with("/*!") {
            let diagnostic = Diagnostic::error("E0753", self.at, "expected outer doc comment");
            return Some(diagnostic.help("you might have meant to write a regular comment: `//`"));
        }
        let is_attribute = rest.starts_with("#!") || (rest.starts_with('!') && self.before().ends_with('#'));
        is_attribute.then(|| {
            Diagnostic::error_without_code(self.at, "an inner attribute is not permitted in this context").note(
                "inner attributes, like `#![no_std]`, annotate the item enclosing them, and are usually found at the beginning of source files",
            )
        })
    }

    /// The parser stops after `..=` without an end; rustc has a code for it.
    fn endless_range(&self) -> Option<Diagnostic> {
        let before = self.before();
        let at = before.rfind("..=")?;
        let rest = before[at + 3..].trim_start();
        (rest.is_empty() || rest.starts_with('{')).then(|| {
            let place = self.place(at, at + 3);
            Diagnostic::error("E0586", place, "inclusive range with no end").help("use `..` instead")
        })
    }

    /// Forms that rustc has a code for.
    fn with_a_code(&self) -> Option<Diagnostic> {
        let previous = self.previous();
        let in_pointer = self.pattern_in_pointer().or_else(|| self.deep_pattern_in_pointer());
        if let Some(diagnostic) = in_pointer.or_else(|| self.ambiguous_plus()) {
            return Some(diagnostic);
        }
        if self.message == "at least one trait is required for an object type"
            && self.found() == "'"
            && !matches!(previous, "dyn" | "impl" | "+")
        {
            return Some(Diagnostic::error_without_code(self.at, "expected type, found lifetime"));
        }
        let starts_upper = previous.starts_with(char::is_uppercase);
        if self.message == "at least one trait is required for an object type" || previous == "dyn" {
            let message = "at least one trait is required for an object type";
            return Some(Diagnostic::error("E0224", self.at, message));
        }
        let header = self.before().strip_suffix(previous).map_or("", str::trim_end);
        Some(match (previous, self.found()) {
            ("mut", "ref") => {
                let rest = &self.text[self.at.hi as usize..];
                let lo = self.text.len() - rest.trim_start().len();
                let place = self.place(lo, lo + first_of(rest.trim_start()).len());
                Diagnostic::error("E0658", place, "mutable by-reference bindings are experimental")
            }
            (_, found) if header.ends_with("struct") && self.message.starts_with("expected") && found != ";" => {
                let message = "expected `where`, `{`, `(`, or `;` after struct name";
                Diagnostic::error_without_code(self.at, format!("{message}, found {}", self.found_words()))
            }
            (_, "typeof") => {
                Diagnostic::error("E0516", self.at, "`typeof` is a reserved keyword but unimplemented")
                    .primary_label("reserved keyword")
            }
            ("pub", "impl") => {
                let end = self.before().len();
                Diagnostic::error("E0449", self.place(end - 3, end), "visibility qualifiers are not permitted here")
                    .help("remove the qualifier")
            }
            ("pub", "(") => Diagnostic::error("E0704", self.at, "incorrect visibility restriction").help(
                "some possible visibility restrictions are: `pub(crate)`: visible only on the current crate, `pub(super)`: visible only in the current module's parent, `pub(in path::to::module)`: visible only on the specified path",
            ),
            (_, "+") if self.message.starts_with("expected") && self.line().contains('&') => {
                Diagnostic::error("E0178", self.at, "expected a path on the left-hand side of `+`")
                    .help("try adding parentheses")
            }
            (name, "(")
                if (starts_upper || super::primitive(name).is_some())
                    && (self.message.starts_with("expected") || self.message.starts_with("casts cannot"))
                    && self.is_type(name)
                    && self.types_follow() =>
            {
                let message = "parenthesized type parameters may only be used with a `Fn` trait";
                Diagnostic::error("E0214", self.at, message)
                    .primary_label("only `Fn` traits may use parentheses")
                    .help("use angle brackets instead")
            }
            _ => return None,
        })
    }

    /// E0561: `fn(mut x: u8)`, `fn(&x: &u8)` as a type.
    fn pattern_in_pointer(&self) -> Option<Diagnostic> {
        let before = self.before();
        let open = before.rfind(['(', ','])?;
        let is_pattern = match (self.found(), before[open + 1..].trim()) {
            ("mut", "") => true,
            (":", inside) => inside.starts_with('&'),
            _ => false,
        };
        let header = before[..before[..=open].rfind('(')?].trim_end();
        let is_type =
            header.strip_suffix("fn").is_some_and(|rest| rest.trim_end().ends_with(['=', ':', '<', '(', ',']));
        let start = open + 1 + before[open + 1..].len() - before[open + 1..].trim_start().len();
        let lo = if self.found() == "mut" { self.at.lo as usize } else { start };
        (is_pattern && is_type).then(|| {
            let message = "patterns aren't allowed in function pointer types";
            Diagnostic::error("E0561", self.place(lo, self.at.hi as usize), message)
        })
    }

    /// E0642: `fn((a, b): (u8, u8))`, `fn(ref x: u8)` as a type.
    fn deep_pattern_in_pointer(&self) -> Option<Diagnostic> {
        let before = self.before();
        let start = match (self.found(), before.chars().last()?) {
            ("ref", '(' | ',') => before.len(),
            (":", ')') => opening(before.strip_suffix(')')?, '(', ')')?,
            (":", ']') => opening(before.strip_suffix(']')?, '[', ']')?,
            _ => return None,
        };
        let list = before[..start].trim_end();
        let header = before[..opening(list, '(', ')')?].trim_end().strip_suffix("fn")?.trim_end();
        (list.ends_with(['(', ',']) && header.ends_with(['=', ':', '<', '(', ','])).then(|| {
            let place = self.place(start, self.at.lo as usize);
            Diagnostic::error("E0642", place, "patterns aren't allowed in methods without bodies")
        })
    }

    /// `&dyn A + B`.
    fn ambiguous_plus(&self) -> Option<Diagnostic> {
        if self.found() != "+" || !self.message.starts_with("expected") {
            return None;
        }
        let before = self.before();
        let start = before.rfind("dyn ").max(before.rfind("impl "))?;
        let sign = before[..start].rfind('&')?;
        let between = before[sign + 1..start].trim();
        let is_simple = between.is_empty() || between == "mut" || (between.starts_with('\'') && !between.contains(' '));
        (is_simple && !before[start..].contains([',', ')', ';', '{'])).then(|| {
            Diagnostic::error_without_code(self.place(start, before.len()), "ambiguous `+` in a type")
                .help("use parentheses to disambiguate")
        })
    }

    /// Whether the parentheses at the place may hold types.
    fn types_follow(&self) -> bool {
        let inside = self.text.get(self.at.lo as usize + 1..).unwrap_or_default().trim_start();
        inside.starts_with(|sign: char| matches!(sign, ')' | '(' | '&' | '_' | '[' | '*') || sign.is_alphabetic())
    }

    /// Whether the word before the place stands where a type does.
    fn is_type(&self, name: &str) -> bool {
        let before = self.before();
        let start = before[..before.len() - name.len()].trim_end();
        start.ends_with(':') || start.ends_with("->") || start.ends_with('&') || start.ends_with(" as")
    }

    /// The line of the place up to it.
    fn line(&self) -> &str {
        let before = self.before();
        before.rfind('\n').map_or(before, |end| &before[end + 1..])
    }

    /// What authors bring along from other languages.
    fn habit(&self) -> Option<Diagnostic> {
        let error = |message: String| Diagnostic::error_without_code(self.at, message);
        let (previous, found) = (self.previous(), self.found());
        let before = self.before();
        Some(match (previous, found) {
            _ if before.ends_with("++") => error("Rust has no postfix increment operator".into())
                .primary_label("not a valid postfix operator")
                .help("use `+= 1` instead"),
            (_, word @ ("and" | "or")) => {
                let (sign, kind) = if word == "and" { ("&&", "conjunction") } else { ("||", "disjunction") };
                error(format!("`{word}` is not a logical operator"))
                    .help(format!("use `{sign}` to perform logical {kind}"))
                    .note("unlike in e.g., Python and PHP, `&&` and `||` are used for logical operators")
            }
            (word @ ("var" | "auto"), name) if name.starts_with(|c: char| c == '_' || c.is_alphabetic()) => {
                error("invalid variable declaration".into())
                    .help(format!("write `let` instead of `{word}` to introduce a new variable"))
            }
            (word @ ("function" | "func" | "def" | "fun"), _) => {
                self.with_found().help(format!("write `fn` instead of `{word}` to declare a function"))
            }
            (word @ ("class" | "interface"), _) => {
                let instead = if word == "class" { "struct" } else { "trait" };
                self.with_found().help(format!("write `{instead}` instead of `{word}`"))
            }
            ("import" | "using", _) => self.with_found().help("write `use` to import a name"),
            _ if self.message.contains("comparison operators cannot be chained") => {
                error("comparison operators cannot be chained".into())
                    .help("use `::<...>` instead of `<...>` to specify lifetime, type, or const arguments")
            }
            _ if before.ends_with("==") && found == "=" => error("invalid comparison operator `===`".into())
                .help("`===` is not a valid comparison operator, use `==`"),
            _ => return None,
        })
    }

    /// Something is not finished before a documentation comment: that is where rustc stops. It takes one between fields for the
    /// comment of nothing.
    fn comment_in_between(&self) -> Option<Diagnostic> {
        self.found_comment()?;
        let between_fields = self.around().iter().any(|word| matches!(word.as_str(), "struct" | "union"));
        if between_fields && self.message.contains("`,`") {
            let message = "found a documentation comment that doesn't document anything";
            return Some(Diagnostic::error("E0585", self.at, message).help("missing comma before it"));
        }
        Some(self.with_found())
    }

    /// The first line of the documentation comment at the place.
    fn found_comment(&self) -> Option<&str> {
        let text = self.text.get(self.at.lo as usize..)?;
        let is_comment = ["///", "/**", "//!", "/*!"].iter().any(|start| text.starts_with(start));
        text.lines().next().filter(|_| is_comment).map(str::trim_end)
    }

    /// A missing semicolon or comma is noticed at the next token; on another line, rustc puts it behind the token before.
    fn missing_separator(&self) -> Option<Diagnostic> {
        let end = self.end_of_token_before()?;
        let is_next_line =
            self.text.get(end as usize..self.at.lo as usize).is_some_and(|between| between.contains('\n'));
        let sign = [";", ","].into_iter().find(|sign| self.message.contains(&format!("`{sign}`")))?;
        let is_list = self.around().iter().any(|word| matches!(word.as_str(), "struct" | "union" | "match"));
        if !is_next_line || !self.message.contains("expected") || (sign == "," && !is_list) {
            return None;
        }
        let found = self.found_words();
        let diagnostic = Diagnostic::error_without_code(
            Span::new(self.at.file, end, end),
            format!("expected `{sign}`, found {found}"),
        );
        Some(diagnostic.primary_label(format!("help: add `{sign}` here")).label(self.at, "unexpected token"))
    }

    /// Where the last token ends that stands before the place.
    fn end_of_token_before(&self) -> Option<u32> {
        let mut end = None;
        let mut waiting = vec![self.tokens.clone()];
        while let Some(tokens) = waiting.pop() {
            for token in tokens {
                let span = match token {
                    TokenTree::Group(group) => {
                        waiting.push(group.stream());
                        let (open, close) = (self.unit.span(group.span_open()), self.unit.span(group.span_close()));
                        if close.hi <= self.at.lo { close } else { open }
                    }
                    TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => self.unit.span(token.span()),
                };
                if span.hi <= self.at.lo {
                    end = end.max(Some(span.hi));
                }
            }
        }
        end
    }

    fn found_words(&self) -> String {
        if let Some(comment) = self.found_comment() {
            return format!("doc comment `{comment}`");
        }
        let found = self.found();
        match found {
            "" => String::from("the end of the file"),
            _ if is_keyword(found) => format!("keyword `{found}`"),
            _ => format!("`{found}`"),
        }
    }

    /// The parser's message, with what it has found.
    fn with_found(&self) -> Diagnostic {
        let message = self.message.strip_prefix("unexpected end of input, ").unwrap_or(&self.message);
        let message = message.strip_prefix("unexpected token, ").unwrap_or(message);
        let message = match message.starts_with("expected") && !message.contains("found") {
            true => format!(
                "{}, found {}",
                message.replacen("expected one of: ", "expected one of ", 1),
                self.found_words()
            ),
            false => message.to_owned(),
        };
        Diagnostic::error_without_code(self.at, message)
    }
}

/// Where the last bracket stands that a text opens and does not close.
fn opening(text: &str, open: char, close: char) -> Option<usize> {
    let mut closed = 0;
    for (at, sign) in text.char_indices().rev() {
        match sign {
            _ if sign == close => closed += 1,
            _ if sign == open && closed == 0 => return Some(at),
            _ if sign == open => closed -= 1,
            _ => {}
        }
    }
    None
}

/// The word or sign with which a text begins.
fn first_of(text: &str) -> &str {
    let is_word = |c: char| c == '_' || c.is_alphanumeric();
    let length = match text.chars().next() {
        Some(first) if is_word(first) => text.find(|c: char| !is_word(c)).unwrap_or(text.len()),
        Some(first) => first.len_utf8(),
        None => 0,
    };
    &text[..length]
}

fn is_keyword(word: &str) -> bool {
    [
        "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "false", "fn",
        "for", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self",
        "Self", "static", "struct", "super", "trait", "true", "type", "unsafe", "use", "where", "while",
    ]
    .contains(&word)
}
