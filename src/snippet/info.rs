//! Info string to [`Options`]: the words after the three backticks, each checked, over the defaults of book.toml.

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::suggest::{closest, list, with_part};
use crate::snippet::{Captions, Detail, Edition, Expect, Options, Steps, View};
use crate::source::Span;

/// Words that stand alone.
pub const FLAGS: &[&str] = &[
    "memory",
    "rust",
    "should_panic",
    "compile_fail",
    "no_run",
    "ignore",
    "edition2015",
    "edition2018",
    "edition2021",
    "edition2024",
    "editable",
    "noplayground",
    "mdbook-runnable",
];

/// Words that take a value after `=`.
pub const KEYS: &[&str] =
    &["title", "id", "group", "steps", "detail", "view", "type", "code", "hide", "captions", "max-steps", "hidelines"];

/// The values of `steps=`, here and in book.toml.
pub const STEPS: &[(&str, Steps)] = &[("all", Steps::All), ("marked", Steps::Marked), ("last", Steps::Last)];
/// The values of `detail=`, here and in book.toml.
pub const DETAIL: &[(&str, Detail)] =
    &[("abstract", Detail::Abstract), ("fields", Detail::Fields), ("bytes", Detail::Bytes)];
/// The values of `edition` in book.toml.
pub const EDITIONS: &[(&str, Edition)] =
    &[("2015", Edition::E2015), ("2018", Edition::E2018), ("2021", Edition::E2021), ("2024", Edition::E2024)];
/// The values of `view=`.
pub const VIEWS: &[(&str, View)] = &[("memory", View::Memory), ("timeline", View::Timeline), ("layout", View::Layout)];
/// The values of `captions=`.
pub const CAPTIONS: &[(&str, Captions)] = &[("auto", Captions::Auto), ("own", Captions::Own), ("off", Captions::Off)];
/// The values of `code=`.
pub const CODE: &[(&str, bool)] = &[("show", true), ("hide", false)];

/// The value that is called `name`; else a sentence that says which ones exist.
pub fn choose<T: Copy>(name: &str, choices: &[(&str, T)]) -> Result<T, String> {
    let found = choices.iter().find(|(candidate, _)| *candidate == name);
    found.map(|(_, value)| *value).ok_or_else(|| format!("it can be {}", list(choices.iter().map(|(name, _)| *name))))
}

/// Whether a fence with this info string is ours: `memory`, or `rust` with `memory` among its words.
pub fn is_ours(info: &str) -> bool {
    let mut words = words(info).into_iter();
    let Some(first) = words.next() else { return false };
    let language = &info[first.key];
    language == "memory"
        || (language == "rust" && words.any(|word| &info[word.key] == "memory" && word.value.is_none()))
}

/// An info string with more mistakes than these is something else.
const MOST_PROBLEMS: usize = 8;

/// The options that `info` asks for, over `defaults`, and what is wrong with it. What is wrong is left at its default.
/// `span` is where the info string stands; one that is not as long as `info` (it has escapes) is taken whole.
pub fn options(info: &str, span: Span, defaults: &Options) -> (Options, Vec<Diagnostic>) {
    let mut reader = Reader { info, span, options: defaults.clone(), seen: Vec::new(), problems: Vec::new() };
    for (index, word) in words(info).iter().enumerate() {
        if reader.problems.len() == MOST_PROBLEMS {
            break;
        }
        if index == 0 && &info[word.key.clone()] == "rust" {
            reader.options.spelled_rust = true;
        }
        reader.word(word);
    }
    reader.check_combinations();
    (reader.options, reader.problems)
}

/// A word of an info string, as ranges of its bytes.
#[derive(Debug)]
pub struct Word {
    pub key: Range<usize>,
    /// What stands after `=`, without quotes.
    pub value: Option<Range<usize>>,
    /// One past the last byte of key, value and quotes.
    end: usize,
    /// Whether a quote was opened and not closed.
    unclosed: bool,
}

impl Word {
    fn range(&self) -> Range<usize> {
        self.key.start..self.end
    }
}

/// Splits at commas and white space outside quotes.
pub fn words(info: &str) -> Vec<Word> {
    let is_gap = |c: char| c == ',' || c.is_whitespace();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(skipped) = info[at..].find(|c| !is_gap(c)) {
        let start = at + skipped;
        let end = info[start..].find(|c| is_gap(c) || c == '=').map_or(info.len(), |n| start + n);
        let mut word = Word { key: start..end, value: None, end, unclosed: false };
        at = end;
        if info[end..].starts_with('=') {
            at = value(info, end + 1, &mut word);
            word.end = at;
        }
        found.push(word);
    }
    found
}

/// Reads the value that starts at byte `start` into `word`, and gives the byte after it.
fn value(info: &str, start: usize, word: &mut Word) -> usize {
    if let Some(quoted) = info[start..].strip_prefix('"') {
        let end = quoted.find('"');
        word.unclosed = end.is_none();
        let end = start + 1 + end.unwrap_or(quoted.len());
        word.value = Some(start + 1..end);
        return (end + 1).min(info.len());
    }
    let end = info[start..].find(|c: char| c == ',' || c.is_whitespace()).map_or(info.len(), |n| start + n);
    word.value = Some(start..end);
    end
}

struct Reader<'a> {
    info: &'a str,
    span: Span,
    options: Options,
    /// The keys and flags so far, to find those that stand twice.
    seen: Vec<&'a str>,
    problems: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    fn word(&mut self, word: &Word) {
        let key = &self.info[word.key.clone()];
        if word.unclosed {
            return self.problem(word.range(), format!("the quote of `{key}` is not closed"), None);
        }
        if self.seen.contains(&key) {
            return self.problem(word.range(), format!("`{key}` stands here twice"), None);
        }
        self.seen.push(key);
        match &word.value {
            None => self.flag(key, word.range()),
            Some(value) => self.key_value(key, value.clone(), word.range()),
        }
    }

    fn flag(&mut self, flag: &'a str, range: Range<usize>) {
        match flag {
            "memory" | "rust" | "editable" | "noplayground" | "mdbook-runnable" => {}
            "should_panic" => self.expect(Expect::Panic),
            "compile_fail" => self.expect(Expect::CompileFail(None)),
            "no_run" => self.expect(Expect::NoRun),
            "ignore" => self.expect(Expect::Ignore),
            "edition2015" => self.options.edition = Edition::E2015,
            "edition2018" => self.options.edition = Edition::E2018,
            "edition2021" => self.options.edition = Edition::E2021,
            "edition2024" => self.options.edition = Edition::E2024,
            _ if is_error_code(flag) => self.error_code(flag, range),
            _ if KEYS.contains(&flag) => {
                self.problem(range, format!("`{flag}` needs a value"), Some(format!("write `{flag}=…`")));
            }
            _ => self.unknown(flag, range),
        }
    }

    /// The strictest word wins: `ignore` over `no_run` over what the program does.
    fn expect(&mut self, expect: Expect) {
        let keep = match self.options.expect {
            Expect::Ignore => true,
            Expect::NoRun => expect != Expect::Ignore,
            Expect::Run | Expect::Panic | Expect::CompileFail(_) => false,
        };
        if !keep {
            self.options.expect = expect;
        }
    }

    fn error_code(&mut self, code: &str, range: Range<usize>) {
        match &mut self.options.expect {
            Expect::CompileFail(wanted @ None) => *wanted = Some(String::from(code)),
            Expect::CompileFail(Some(_)) => {
                self.problem(range, format!("`{code}` is a second error code"), Some("name the first one only".into()));
            }
            Expect::Ignore | Expect::NoRun => {}
            Expect::Run | Expect::Panic => {
                let help = format!("write `compile_fail,{code}`");
                self.problem(range, format!("`{code}` means nothing without `compile_fail` before it"), Some(help));
            }
        }
    }

    fn key_value(&mut self, key: &'a str, value: Range<usize>, range: Range<usize>) {
        let text = &self.info[value.clone()];
        match key {
            "title" => self.options.title = Some(String::from(text)),
            "id" => self.id(text, value),
            "group" => self.options.group = Some(String::from(text)),
            "steps" => self.choice(key, value, STEPS, |options, steps| options.steps = steps),
            "detail" => self.choice(key, value, DETAIL, |options, detail| options.detail = detail),
            "view" => self.choice(key, value, VIEWS, |options, view| options.view = view),
            "type" => self.options.layout_type = Some(String::from(text)),
            "code" => self.choice(key, value, CODE, |options, show| options.show_code = show),
            "hide" => self.options.hide = text.split(',').map(|name| String::from(name.trim())).collect(),
            "captions" => self.choice(key, value, CAPTIONS, |options, captions| options.captions = captions),
            "max-steps" => self.max_steps(text, value),
            "hidelines" => {}
            _ if FLAGS.contains(&key) => self.problem(range, format!("`{key}` takes no value"), None),
            _ => self.unknown(key, range),
        }
    }

    /// An id becomes part of addresses and references, so it keeps to letters, digits, `-` and `_`.
    fn id(&mut self, text: &str, range: Range<usize>) {
        if !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_') {
            self.options.id = Some(String::from(text));
        } else {
            let help = "use letters, digits, `-` and `_`";
            self.problem(range, format!("`{text}` cannot be an id"), Some(help.into()));
        }
    }

    fn max_steps(&mut self, text: &str, range: Range<usize>) {
        match text.replace('_', "").parse() {
            Ok(limit) if limit > 0 => self.options.max_steps = Some(limit),
            _ => self.problem(range, format!("`{text}` is not a number of steps"), None),
        }
    }

    fn choice<T: Copy>(
        &mut self,
        key: &str,
        range: Range<usize>,
        choices: &[(&str, T)],
        set: impl FnOnce(&mut Options, T),
    ) {
        let text = &self.info[range.clone()];
        match choose(text, choices) {
            Ok(value) => set(&mut self.options, value),
            Err(help) => {
                let help = match closest(text, choices.iter().map(|(name, _)| *name)) {
                    Some(close) => format!("did you mean `{close}`? {help}"),
                    None => help,
                };
                self.problem(range, format!("`{text}` is not a value of `{key}`"), Some(help));
            }
        }
    }

    fn check_combinations(&mut self) {
        if self.options.layout_type.is_some() && self.options.view != View::Layout {
            let range = 0..self.info.len();
            self.problem(range, "`type` says which type `view=layout` shows".into(), Some("add `view=layout`".into()));
        }
        if self.options.view == View::Layout && self.options.layout_type.is_none() {
            let help = "add `type=\"…\"`, a type of the block or of the library";
            self.problem(0..self.info.len(), "`view=layout` shows a type, and none is named".into(), Some(help.into()));
        }
        if self.seen.contains(&"should_panic") && self.seen.contains(&"compile_fail") {
            let range = 0..self.info.len();
            self.problem(
                range,
                "a program that does not compile cannot panic".into(),
                Some("keep one of the two".into()),
            );
        }
    }

    fn unknown(&mut self, word: &str, range: Range<usize>) {
        let names = FLAGS.iter().chain(KEYS).copied();
        let mut helps = Vec::new();
        if let Some(close) = closest(word, names.clone()).or_else(|| with_part(word, names)) {
            helps.push(format!("did you mean `{close}`?"));
        }
        helps.push(format!("words are {} and an error code after `compile_fail`", list(FLAGS.iter().copied())));
        helps.push(format!("words with a value are {}", list(KEYS.iter().copied())));
        let mut problem =
            Diagnostic::error_without_code(self.place(range), format!("unknown word `{word}` in a memory block"));
        problem.helps = helps;
        self.problems.push(problem);
    }

    fn problem(&mut self, range: Range<usize>, message: String, help: Option<String>) {
        let mut problem = Diagnostic::error_without_code(self.place(range), message);
        problem.helps.extend(help);
        self.problems.push(problem);
    }

    fn place(&self, range: Range<usize>) -> Span {
        if (self.span.hi - self.span.lo) as usize != self.info.len() {
            return self.span;
        }
        Span::new(self.span.file, self.span.lo + range.start as u32, self.span.lo + range.end as u32)
    }
}

/// Whether the word is rustc's name of an error: `E` and four digits.
fn is_error_code(word: &str) -> bool {
    word.strip_prefix('E').is_some_and(|digits| digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn read(info: &str) -> (Options, Vec<Diagnostic>) {
        options(info, Span::new(FileId::CHAPTER, 100, 100 + info.len() as u32), &Options::default())
    }

    fn good(info: &str) -> Options {
        let (options, problems) = read(info);
        assert!(problems.is_empty(), "{info}: {problems:?}");
        options
    }

    #[test]
    fn fences_of_ours() {
        for info in ["memory", "memory,title=x", "rust,memory", "rust, should_panic memory", "  memory ignore"] {
            assert!(is_ours(info), "{info}");
        }
        for info in ["", "rust", "memory2", "text,memory", "rust,memory=1", "rust,title=\"a,memory\""] {
            assert!(!is_ours(info), "{info}");
        }
    }

    #[test]
    fn every_word_is_understood() {
        let default = Options::default;
        let rust = || Options { spelled_rust: true, ..default() };
        for (info, wanted) in [
            ("memory", default()),
            ("rust,memory,editable noplayground,mdbook-runnable hidelines=!", rust()),
            ("memory title=\"Stack, and heap\"", Options { title: Some("Stack, and heap".into()), ..default() }),
            ("memory,id=a-1,steps=marked", Options { id: Some("a-1".into()), steps: Steps::Marked, ..default() }),
            ("memory,steps=last,detail=bytes", Options { steps: Steps::Last, detail: Detail::Bytes, ..default() }),
            ("memory,code=hide,captions=off", Options { show_code: false, captions: Captions::Off, ..default() }),
            ("memory,hide=\"x, y\"", Options { hide: vec!["x".into(), "y".into()], ..default() }),
            ("memory,max-steps=10_000", Options { max_steps: Some(10_000), ..default() }),
            ("memory,edition2018", Options { edition: Edition::E2018, ..default() }),
            ("rust,memory,should_panic", Options { expect: Expect::Panic, ..rust() }),
            ("memory,compile_fail", Options { expect: Expect::CompileFail(None), ..default() }),
            ("memory,compile_fail,E0382", Options { expect: Expect::CompileFail(Some("E0382".into())), ..default() }),
            ("memory,no_run,should_panic", Options { expect: Expect::NoRun, ..default() }),
            ("memory,compile_fail,ignore", Options { expect: Expect::Ignore, ..default() }),
        ] {
            assert_eq!(good(info), wanted, "{info}");
        }
    }

    #[test]
    fn mistakes_say_what_exists() {
        for (info, message, help) in [
            ("memory,tilte=x", "unknown word `tilte`", "did you mean `title`?"),
            ("memory,foo", "unknown word `foo`", "words are `memory`, `rust`"),
            (
                "memory,steps=al",
                "`al` is not a value of `steps`",
                "did you mean `all`? it can be `all`, `marked` and `last`",
            ),
            ("memory,title", "`title` needs a value", "write `title=…`"),
            ("memory,max-steps=0", "not a number of steps", ""),
            ("memory,ignore=1", "`ignore` takes no value", ""),
            ("memory,id=a,id=b", "`id` stands here twice", ""),
            ("memory,id=\"a b\"", "cannot be an id", "letters"),
            ("memory,title=\"x", "the quote of `title` is not closed", ""),
            ("memory,E0382", "without `compile_fail`", "write `compile_fail,E0382`"),
            ("memory,compile_fail,should_panic", "cannot panic", ""),
            ("memory,compile_fail,E0382,E0499", "second error code", ""),
            ("memory,type=S", "`view=layout`", ""),
            ("memory,view=layout", "none is named", "add `type=\"…\"`"),
            ("memory,view=times", "`times` is not a value of `view`", "`memory`, `timeline` and `layout`"),
        ] {
            let (_, problems) = read(info);
            assert_eq!(problems.len(), 1, "{info}: {problems:?}");
            assert!(problems[0].message.contains(message), "{info}: {problems:?}");
            assert!(problems[0].helps.join("\n").contains(help), "{info}: {problems:?}");
        }
    }

    #[test]
    fn a_mistake_is_underlined_alone() {
        let (_, problems) = read("memory,tilte=\"a b\",ignore");
        assert_eq!(problems[0].span(), Span::new(FileId::CHAPTER, 107, 118));
    }
}
