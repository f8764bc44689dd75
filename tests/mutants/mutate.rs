//! A program that compiles to all small changes of it, by kind: what a learner gets wrong, and what a hurried hand leaves out.

use std::collections::BTreeSet;
use std::ops::Range;

use super::tokens::{Kind, Token, pieces, tokens};

/// One change.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// What kind of change, a word or two.
    pub kind: &'static str,
    /// Texts that take the place of ranges of bytes, in the program's order.
    edits: Vec<(Range<usize>, String)>,
}

impl Mutant {
    /// The changed program.
    pub fn apply(&self, program: &str) -> String {
        let mut text = String::new();
        let mut at = 0;
        for (range, new) in &self.edits {
            text.push_str(&program[at..range.start]);
            text.push_str(new);
            at = range.end;
        }
        text + &program[at..]
    }
}

/// All changes of a program that are made here, in a fixed order.
pub fn mutants(program: &str) -> Vec<Mutant> {
    let Some(tokens) = tokens(program) else { return Vec::new() };
    let mut changes = Changes { program, tokens: &tokens, found: Vec::new() };
    for (at, token) in tokens.iter().enumerate() {
        changes.of_word(at);
        changes.of_operator(at);
        changes.of_type(at);
        changes.of_literal(at);
        changes.of_name(at);
        changes.of_lifetime(at);
        changes.of_bound(at);
        changes.of_any(at);
        if let Kind::Open(close) = token.kind {
            changes.of_group(at, close);
        }
    }
    changes.found
}

struct Changes<'a> {
    program: &'a str,
    tokens: &'a [Token],
    found: Vec<Mutant>,
}

/// Words that are left out, one at a time.
const DROPPED: &[&str] = &[
    "mut", "ref", "move", "return", "unsafe", "const", "pub", "dyn", "impl", "break", "let", "as", "in", "where",
    "for", "static", "fn", "crate", "super", "self", "else", "match", "loop",
];

/// Words that are written for one another.
const WORDS: &[(&str, &[&str])] = &[
    ("let", &["const", "static", "var"]),
    ("const", &["let", "static"]),
    ("static", &["const", "static mut"]),
    ("struct", &["enum", "union", "trait"]),
    ("enum", &["struct", "mod"]),
    ("if", &["while", "match"]),
    ("while", &["if", "loop"]),
    ("self", &["Self", "this"]),
    ("Self", &["self"]),
    ("break", &["continue", "return"]),
    ("continue", &["break"]),
    ("return", &["break"]),
    ("impl", &["dyn", "unsafe impl"]),
    ("dyn", &["impl"]),
    ("move", &["mut"]),
    ("for", &["while"]),
    ("fn", &["const fn", "async fn", "unsafe fn"]),
    ("trait", &["struct", "unsafe trait"]),
    ("use", &["mod", "pub use"]),
    ("pub", &["pub(super)", "pub(crate)"]),
    ("match", &["if"]),
    ("_", &["x", ".."]),
];

const OPERATORS: &[(&str, &[&str])] = &[
    ("&", &["", "&&", "&mut ", "*", "|"]),
    ("*", &["", "&", "**"]),
    ("?", &["", "??"]),
    ("!", &["", "!!"]),
    (".", &["::", "..", ".await."]),
    ("::", &[".", ":"]),
    ("->", &["=>", ":"]),
    ("=>", &["->", "=", ":"]),
    ("==", &["=", "!=", "<=="]),
    ("=", &["==", "+=", ":"]),
    ("..", &["..=", "..."]),
    ("..=", &["..", "..."]),
    ("<", &["<=", "("]),
    (">", &[">>", ""]),
    ("&&", &["||", "&", "and"]),
    ("||", &["&&", "|"]),
    ("+", &["-", "++", "&"]),
    ("-", &["+", "", "!"]),
    ("+=", &["=", "-="]),
    (":", &["=", "::", ""]),
    (";", &["", ",", ";;"]),
    (",", &["", ";", ",,"]),
    ("|", &["||", ","]),
    ("#", &["", "#!"]),
];

const TYPES: &[&str] = &[
    "i32", "u8", "usize", "u64", "f64", "bool", "char", "String", "str", "Vec", "Box", "Rc", "RefCell", "Option",
    "Cell", "Arc", "HashMap", "Result",
];

const LITERALS: &[&str] = &["1", "\"a\"", "'c'", "1.5", "true", "-1", "b\"x\"", "300u8", "()", "None", "0"];

/// Bounds and derives that are written for one another.
const TRAITS: &[&str] =
    &["Clone", "Copy", "Debug", "Display", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Default", "Send", "Sized"];

impl Changes<'_> {
    fn add(&mut self, kind: &'static str, edits: Vec<(Range<usize>, String)>) {
        self.found.push(Mutant { kind, edits });
    }

    fn replace(&mut self, kind: &'static str, at: usize, new: &str) {
        let range = self.tokens[at].range.clone();
        self.add(kind, vec![(range, new.to_string())]);
    }

    fn before(&mut self, kind: &'static str, at: usize, new: &str) {
        let start = self.tokens[at].range.start;
        self.add(kind, vec![(start..start, new.to_string())]);
    }

    fn text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.text)
    }

    fn bytes(&self, piece: &Range<usize>) -> Range<usize> {
        self.tokens[piece.start].range.start..self.tokens[piece.end - 1].range.end
    }

    fn of_word(&mut self, at: usize) {
        if self.tokens[at].kind != Kind::Word {
            return;
        }
        let word = self.text(at).to_string();
        if DROPPED.contains(&word.as_str()) {
            self.replace("drop word", at, "");
        }
        for (_, others) in WORDS.iter().filter(|(known, _)| *known == word) {
            others.iter().for_each(|other| self.replace("other word", at, other));
        }
        if word == "self" && self.text(at - 1) == "(" {
            ["&self", "&mut self", "mut self", "self: Box<Self>"].iter().for_each(|it| self.replace("self", at, it));
        }
        if word == "self" && self.text(at - 1) == "&" {
            self.replace("self", at, "mut self");
            let range = self.tokens[at - 1].range.start..self.tokens[at].range.end;
            self.add("self", vec![(range, String::from("self"))]);
        }
        if word == "let" {
            self.before("add token", at + 1, "mut ");
            self.before("add token", at + 1, "ref ");
            self.before("add token", at + 1, "&");
            self.before("add token", at + 1, "Some(");
        }
    }

    fn of_operator(&mut self, at: usize) {
        if self.tokens[at].kind != Kind::Operator {
            return;
        }
        let operator = self.text(at).to_string();
        for (_, others) in OPERATORS.iter().filter(|(known, _)| *known == operator) {
            others.iter().for_each(|other| self.replace("operator", at, other));
        }
        if operator == "|" && matches!(self.text(at - 1), "(" | "=" | ",") {
            self.before("closure", at, "move ");
        }
        if matches!(operator.as_str(), "=" | "," | "+" | "=>" | "==") && at + 1 < self.tokens.len() {
            ["&", "&mut ", "*", "!", "-", "move "].iter().for_each(|it| self.before("prefix", at + 1, it));
        }
        if operator == "->" {
            self.before("prefix", at + 1, "&");
            self.before("prefix", at + 1, "impl ");
        }
    }

    fn of_type(&mut self, at: usize) {
        if self.tokens[at].kind != Kind::Word {
            return;
        }
        let word = self.text(at).to_string();
        if TYPES.contains(&word.as_str()) {
            TYPES.iter().filter(|other| **other != word).for_each(|other| self.replace("type", at, other));
            if self.text(at + 1) == "<" && matches!(word.as_str(), "Box" | "Rc" | "Option" | "Vec") {
                self.unwrap_type(at);
            }
        }
        if TRAITS.contains(&word.as_str()) {
            TRAITS.iter().filter(|other| **other != word).for_each(|other| self.replace("trait", at, other));
        }
        let others = self.names(|name| name.starts_with(char::is_uppercase));
        if word.starts_with(char::is_uppercase) {
            others.iter().filter(|other| **other != word).for_each(|other| self.replace("own type", at, other));
        }
    }

    /// `Box<T>` to `T`.
    fn unwrap_type(&mut self, at: usize) {
        let mut depth = 0;
        for end in at + 1..self.tokens.len() {
            match self.text(end) {
                "<" => depth += 1,
                ">" => depth -= 1,
                ">>" => depth -= 2,
                _ => {}
            }
            if depth == 0 {
                let open = self.tokens[at].range.start..self.tokens[at + 1].range.end;
                let close = self.tokens[end].range.clone();
                return self.add("unwrap type", vec![(open, String::new()), (close, String::new())]);
            }
            if depth < 0 {
                return;
            }
        }
    }

    fn of_literal(&mut self, at: usize) {
        if self.tokens[at].kind == Kind::Literal {
            let old = self.text(at).to_string();
            LITERALS.iter().filter(|new| **new != old).for_each(|new| self.replace("literal", at, new));
            for suffix in ["u8", "i64", "f32", "x", ".0", ".len()", "e", "_", "0b2"] {
                self.replace("suffix", at, &format!("{old}{suffix}"));
            }
            if old.starts_with('"') {
                for new in
                    ["\"\\q\"", "\"\\u{110000}\"", "\"{}\"", "\"{:?}\"", "\"{x}\"", "\"{\"", "\"{0} {1}\"", "'ab'"]
                {
                    self.replace("text", at, new);
                }
            }
        }
    }

    /// The words of the program that fit, sorted.
    fn names(&self, fits: impl Fn(&str) -> bool) -> BTreeSet<String> {
        let words = self.tokens.iter().filter(|it| it.kind == Kind::Word && !is_keyword(&it.text) && fits(&it.text));
        words.map(|it| it.text.clone()).collect()
    }

    fn of_name(&mut self, at: usize) {
        let word = self.text(at).to_string();
        if self.tokens[at].kind != Kind::Word || is_keyword(&word) {
            return;
        }
        self.replace("unknown name", at, &format!("{word}_x"));
        self.replace("keyword as name", at, "type");
        if word.starts_with(char::is_lowercase) {
            let others = self.names(|name| name.starts_with(char::is_lowercase));
            others.iter().filter(|other| **other != word).for_each(|other| self.replace("other name", at, other));
            for prefix in ["&", "*", "&mut ", "mut ", "ref "] {
                self.before("prefix", at, prefix);
            }
            for suffix in [".clone()", "?", ".0", "[0]", "()", " as u8", ".x", ".iter()", "{}"] {
                self.replace("postfix", at, &format!("{word}{suffix}"));
            }
        }
    }

    fn of_lifetime(&mut self, at: usize) {
        if self.tokens[at].kind != Kind::Lifetime {
            return;
        }
        let lifetimes = self.tokens.iter().filter(|it| it.kind == Kind::Lifetime).map(|it| it.text.clone());
        let mut others: BTreeSet<String> = lifetimes.collect();
        others.extend(["'static", "'_", "'z", ""].map(String::from));
        let old = self.text(at).to_string();
        others.iter().filter(|other| **other != old).for_each(|other| self.replace("lifetime", at, other));
    }

    /// `T: Bound` without its bound, `where …` without all of it, a type without its annotation.
    fn of_bound(&mut self, at: usize) {
        if self.text(at) == "where" {
            let end = (at..self.tokens.len()).find(|end| matches!(self.text(*end), "{" | ";"));
            if let Some(end) = end {
                let bytes = self.bytes(&(at..end));
                self.add("bound", vec![(bytes, String::new())]);
            }
        }
        if self.text(at) == ":" {
            let end = (at..self.tokens.len()).find(|end| matches!(self.text(*end), "," | ">" | "=" | ")" | "{" | ";"));
            if let Some(end) = end.filter(|end| *end > at + 1) {
                let bytes = self.bytes(&(at..end));
                self.add("bound", vec![(bytes, String::new())]);
            }
        }
        if self.text(at) == "+" && at + 1 < self.tokens.len() {
            let bytes = self.bytes(&(at..at + 2));
            self.add("bound", vec![(bytes, String::new())]);
        }
    }

    fn of_any(&mut self, at: usize) {
        self.replace("drop token", at, "");
        let text = self.text(at).to_string();
        self.replace("double token", at, &format!("{text} {text}"));
        if at + 1 < self.tokens.len() {
            let (left, right) = (self.tokens[at].range.clone(), self.tokens[at + 1].range.clone());
            let next = self.text(at + 1).to_string();
            self.add("swap tokens", vec![(left, next), (right, format!(" {text} "))]);
        }
        for stray in
            ["}", ")", ";", "\"", "'", "@", "/*", "else", "struct", "/// doc\n", "#[inline]\n", "r#\"", "12ab", "€"]
        {
            self.before("stray", at, &format!(" {stray} "));
        }
    }

    fn of_group(&mut self, open: usize, close: usize) {
        let pieces = pieces(self.tokens, open, close);
        let is_block = self.text(open) == "{";
        for (index, piece) in pieces.iter().enumerate() {
            let bytes = self.bytes(piece);
            let text = self.program[bytes.clone()].to_string();
            self.add(if is_block { "drop piece" } else { "drop argument" }, vec![(bytes.clone(), String::new())]);
            self.add(
                if is_block { "double piece" } else { "double argument" },
                vec![(
                    bytes.clone(),
                    if text.ends_with([',', ';', '}']) { format!("{text} {text}") } else { format!("{text}, {text}") },
                )],
            );
            if let Some(next) = pieces.get(index + 1) {
                let other = self.bytes(next);
                let later = self.program[other.clone()].to_string();
                self.add(
                    if is_block { "swap pieces" } else { "swap arguments" },
                    vec![(bytes.clone(), later), (other, text.clone())],
                );
            }
            if is_block && text.ends_with(';') {
                self.add("wrap", vec![(bytes.clone(), format!("loop {{ {text} }}"))]);
                self.add("wrap", vec![(bytes.clone(), format!("(|| {{ {text} }})();"))]);
                self.add("wrap", vec![(bytes.clone(), format!("if true {{ {text} }}"))]);
                self.add("wrap", vec![(bytes.clone(), format!("unsafe {{ {text} }}"))]);
                self.add("wrap", vec![(bytes.clone(), format!("return; {text}"))]);
            }
            if is_block && index + 1 == pieces.len() && !text.ends_with([';', '}', ',']) {
                self.add("semicolon", vec![(bytes.end..bytes.end, String::from(";"))]);
            }
        }
        self.uses_of_names(&pieces, is_block);
        if !is_block {
            let end = self.tokens[close].range.start;
            self.add("add argument", vec![(end..end, String::from(if pieces.is_empty() { "0" } else { ", 0" }))]);
        } else if !pieces.is_empty() {
            let inside = self.bytes(&(open + 1..close));
            self.add("empty block", vec![(inside, String::new())]);
        }
        let whole = self.bytes(&(open..close + 1));
        self.add("drop group", vec![(whole, String::new())]);
    }

    /// Before a statement: moves, loans and changes of what it speaks of.
    fn uses_of_names(&mut self, pieces: &[Range<usize>], is_block: bool) {
        if !is_block {
            return;
        }
        for piece in pieces.iter().skip(1) {
            if self.text(piece.end - 1) != ";" {
                continue;
            }
            let words: BTreeSet<String> = self.tokens[piece.clone()]
                .iter()
                .filter(|it| it.kind == Kind::Word && !is_keyword(&it.text) && it.text.starts_with(char::is_lowercase))
                .map(|it| it.text.clone())
                .collect();
            for word in words {
                for new in [
                    format!("drop({word}); "),
                    format!("let kept = &mut {word}; "),
                    format!("let moved = {word}; "),
                    format!("{word} = {word}; "),
                    format!("let taken = || {word}; "),
                    format!("let shown = &{word}; drop({word}); let _ = shown; "),
                ] {
                    self.before("use", piece.start, &new);
                }
                let bytes = self.bytes(piece);
                let text = self.program[bytes.clone()].to_string();
                self.add("use", vec![(bytes.clone(), format!("let kept = &mut {word}; {text} let _ = &kept;"))]);
                self.add("use", vec![(bytes, format!("{text} drop({word});"))]);
            }
        }
    }
}

fn is_keyword(word: &str) -> bool {
    const KEYWORDS: &[&str] = &[
        "as", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "false", "fn", "for", "if",
        "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self", "Self", "static",
        "struct", "super", "trait", "true", "type", "unsafe", "use", "where", "while", "async", "await", "_",
    ];
    KEYWORDS.contains(&word)
}
