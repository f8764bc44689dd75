//! The program's lines to the code panel: numbers, marks and colours, in a `<pre>` without `<code>`.

use crate::scene::messages;
use crate::snippet::lexer::{self, TokenKind};
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
        html += "<span class=\"mm-ln\">";
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
                format!(
                    "<button type=\"button\" class=\"{class}\" data-go=\"{step}\" aria-label=\"{label}\">{number}</button>"
                )
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

/// All of the code in stretches of one colour; what is unknown is plain.
fn tokens(code: &str) -> Vec<(Kind, &str)> {
    let mut stretches = Vec::new();
    let mut done = 0;
    let mut rest = lexer::tokens(code).peekable();
    while let Some(token) = rest.next() {
        stretches.push((Kind::Plain, &code[done..token.range.start]));
        let mut end = token.range.end;
        let text = &code[token.range.clone()];
        let kind = match token.kind {
            TokenKind::LineComment | TokenKind::BlockComment => Kind::Comment,
            TokenKind::Quoted => Kind::Text,
            TokenKind::Word if is_macro(&code[end..]) => {
                rest.next();
                end += 1;
                Kind::Known
            }
            TokenKind::Word => word(text),
            TokenKind::Open | TokenKind::Close | TokenKind::Punctuation => Kind::Plain,
        };
        stretches.push((kind, &code[token.range.start..end]));
        done = end;
    }
    stretches.push((Kind::Plain, &code[done..]));
    stretches.retain(|(_, text)| !text.is_empty());
    stretches
}

fn is_macro(after: &str) -> bool {
    after.starts_with('!') && !after.starts_with("!=")
}

fn word(text: &str) -> Kind {
    match text {
        word if KEYWORDS.contains(&word) => Kind::Keyword,
        word if KNOWN.contains(&word) || word.starts_with(|c: char| c.is_ascii_digit()) => Kind::Known,
        _ => Kind::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_texts_and_comments_are_found() {
        let code = "let s = String::from(\"a\\\"b\"); // x\nfn f(c: char) { vec![15, 'x', r#\"\"\"#]; a != b }";
        let found = tokens(code).into_iter().filter(|(kind, _)| *kind != Kind::Plain);
        let texts: Vec<&str> = found.map(|(_, text)| text).collect();
        assert_eq!(texts, ["let", "String", "\"a\\\"b\"", "// x", "fn", "char", "vec!", "15", "'x'", "r#\"\"\"#"]);
    }

    #[test]
    fn no_byte_is_lost() {
        for code in ["\"abc", "/* a /* b */", "'", "r#\"a", "'\\", "é'é'", "1.", "b\"", "x!", "\n\n a"] {
            assert_eq!(tokens(code).iter().map(|(_, text)| text.len()).sum::<usize>(), code.len());
        }
    }
}
