//! The program's lines to the code panel: numbers, marks and colours, in a `<pre>` without `<code>`.

use crate::scene::messages;
use crate::snippet::{ShownLine, Snippet};

use super::escape::escape;

/// What a stretch of code is, as far as colours go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Plain,
    Keyword,
    /// Types and macros that everybody knows, and numbers.
    Known,
    Text,
    Comment,
}

impl Kind {
    fn class(self) -> Option<&'static str> {
        match self {
            Kind::Plain => None,
            Kind::Keyword => Some("mm-ck"),
            Kind::Known => Some("mm-ct"),
            Kind::Text => Some("mm-cs"),
            Kind::Comment => Some("mm-cc"),
        }
    }
}

const KEYWORDS: &[&str] = &[
    "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "false", "fn",
    "for", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self", "Self",
    "static", "struct", "super", "trait", "true", "type", "union", "unsafe", "use", "where", "while",
];

const KNOWN: &[&str] = &[
    "Arc", "BTreeMap", "Box", "Cell", "Clone", "Copy", "Debug", "Default", "Drop", "Err", "HashMap", "HashSet", "None",
    "Ok", "Option", "Rc", "RefCell", "Result", "Some", "String", "Vec", "VecDeque", "Weak", "bool", "char", "f32",
    "f64", "i128", "i16", "i32", "i64", "i8", "isize", "str", "u128", "u16", "u32", "u64", "u8", "usize",
];

/// The code panel. `jumps[m]` is the moment (from 1) that mark `m` leads to, where there is a stepper.
pub fn panel(snippet: &Snippet, jumps: &[Option<usize>]) -> String {
    let mut html = format!("<pre class=\"mm-code\" tabindex=\"0\" aria-label=\"{}\">", messages::CODE_LABEL);
    let lines: Vec<&str> = snippet.shown.iter().map(|l| l.text.as_str()).collect();
    for (line, tokens) in snippet.shown.iter().zip(coloured_lines(&lines.join("\n"))) {
        html += &format!("<span class=\"mm-ln\" data-n=\"{}\">", line.program_line);
        html += &marks(line, jumps);
        for (kind, text) in &tokens {
            match kind.class() {
                Some(class) => html += &format!("<span class=\"{class}\">{}</span>", escape(text)),
                None => html += &escape(text),
            }
        }
        html += "&#10;</span>";
    }
    html + "</pre>"
}

fn marks(line: &ShownLine, jumps: &[Option<usize>]) -> String {
    let mut html = String::new();
    for (place, &mark) in line.marks.iter().enumerate() {
        let number = mark + 1;
        let class = if place == 0 { "mm-mk" } else { "mm-mk mm-mk2" };
        html += &match jumps.get(mark).copied().flatten() {
            Some(step) => {
                let label = messages::jump(step, number);
                format!("<button type=\"button\" class=\"{class}\" data-go=\"{step}\" aria-label=\"{label}\">{number}</button>")
            }
            None => format!("<span class=\"{class}\">{number}</span>"),
        };
    }
    html
}

/// The tokens of each line; a token that runs over several lines is cut at their ends.
fn coloured_lines(code: &str) -> Vec<Vec<(Kind, String)>> {
    let mut lines = vec![Vec::new()];
    for (kind, text) in tokens(code) {
        for (i, piece) in text.split('\n').enumerate() {
            if i > 0 {
                lines.push(Vec::new());
            }
            if !piece.is_empty() {
                lines.last_mut().expect("there is always a line").push((kind, piece.to_string()));
            }
        }
    }
    lines
}

/// A light lexer: it never fails, and what it does not know is plain.
fn tokens(code: &str) -> Vec<(Kind, &str)> {
    let mut tokens = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = token(first, rest);
        tokens.push((kind, &rest[..length]));
        rest = &rest[length..];
    }
    tokens
}

fn token(first: char, rest: &str) -> (Kind, usize) {
    if rest.starts_with("//") {
        return (Kind::Comment, rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return (Kind::Comment, block_comment(rest));
    }
    if let Some(length) = raw_text(rest) {
        return (Kind::Text, length);
    }
    match first {
        '"' => (Kind::Text, quoted(rest, 1)),
        'b' | 'c' if rest[1..].starts_with('"') => (Kind::Text, quoted(rest, 2)),
        '\'' => quote(rest),
        c if c.is_ascii_digit() => (Kind::Known, number(rest)),
        c if c.is_alphabetic() || c == '_' => word(rest),
        c => (Kind::Plain, c.len_utf8()),
    }
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

/// The length of `r"…"`, `r#"…"#`, `br"…"`, if it is one.
fn raw_text(rest: &str) -> Option<usize> {
    let start = ["r", "br", "cr"].into_iter().find(|p| rest.starts_with(p) && rest[p.len()..].starts_with(['"', '#']))?;
    let hashes = rest[start.len()..].bytes().take_while(|&b| b == b'#').count();
    let open = start.len() + hashes;
    if !rest[open..].starts_with('"') {
        return None;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    Some(rest[open + 1..].find(&end).map_or(rest.len(), |i| open + 1 + i + end.len()))
}

/// The length of a quoted text whose content begins at `from`.
fn quoted(rest: &str, from: usize) -> usize {
    let mut escaped = false;
    for (i, c) in rest[from..].char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return from + i + 1,
            _ => {}
        }
    }
    rest.len()
}

/// A char, or a lifetime.
fn quote(rest: &str) -> (Kind, usize) {
    let mut chars = rest[1..].char_indices();
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), _) => {
            let end = rest[2..].char_indices().skip(1).find(|(_, c)| *c == '\'').map_or(rest.len(), |(i, _)| i + 3);
            (Kind::Text, end)
        }
        (Some(_), Some((i, '\''))) => (Kind::Text, i + 2),
        _ => {
            let name = rest[1..].bytes().take_while(|&b| b.is_ascii_alphanumeric() || b == b'_').count();
            (Kind::Known, 1 + name)
        }
    }
}

fn number(rest: &str) -> usize {
    let digits = |from: usize| rest[from..].bytes().take_while(|&b| b.is_ascii_alphanumeric() || b == b'_').count();
    let whole = digits(0);
    let is_fraction = rest[whole..].starts_with('.') && rest[whole + 1..].starts_with(|c: char| c.is_ascii_digit());
    if is_fraction { whole + 1 + digits(whole + 1) } else { whole }
}

fn word(rest: &str) -> (Kind, usize) {
    let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    let after = &rest[length..];
    if after.starts_with('!') && !after.starts_with("!=") {
        return (Kind::Known, length + 1);
    }
    let kind = match &rest[..length] {
        word if KEYWORDS.contains(&word) => Kind::Keyword,
        word if KNOWN.contains(&word) => Kind::Known,
        _ => Kind::Plain,
    };
    (kind, length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(code: &str) -> Vec<(Kind, &str)> {
        tokens(code).into_iter().filter(|(kind, _)| *kind != Kind::Plain).collect()
    }

    #[test]
    fn words_texts_and_comments_are_found() {
        let found = kinds("let s = String::from(\"a\\\"b\"); // x\nfn f<'a>(c: char) { vec![1.5, 'x', r#\"\"\"#] }");
        let texts: Vec<&str> = found.iter().map(|(_, t)| *t).collect();
        let expected =
            ["let", "String", "\"a\\\"b\"", "// x", "fn", "'a", "char", "vec!", "1.5", "'x'", "r#\"\"\"#"];
        assert_eq!(texts, expected);
    }

    #[test]
    fn unfinished_code_ends() {
        for code in ["\"abc", "/* a /* b */", "'", "r#\"a", "'\\", "é'é'", "1.", "b\""] {
            assert_eq!(tokens(code).iter().map(|(_, t)| t.len()).sum::<usize>(), code.len());
        }
    }
}
