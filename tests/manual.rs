//! The author's manual, held against what the program accepts: everything that can be written is in it.

mod support;

use std::process::Command;

use mdbook_memory::book::config;
use mdbook_memory::snippet::assertion::{MEASURES, STATES};
use mdbook_memory::snippet::info::{CAPTIONS, CODE, DETAIL, EDITIONS, FLAGS, KEYS, STEPS, VIEWS};
use mdbook_memory::snippet::info::{is_ours, words};
use mdbook_memory::snippet::quantity::QUANTITIES;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

fn page(name: &str) -> String {
    let path = support::root().join("book/writing").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The pieces of code in the text, as `` ` `` encloses them.
fn code(text: &str) -> Vec<String> {
    text.lines().flat_map(|line| line.split('`').skip(1).step_by(2).map(String::from).collect::<Vec<_>>()).collect()
}

fn names<T>(table: &[(&'static str, T)]) -> Vec<&'static str> {
    table.iter().map(|(name, _)| *name).collect()
}

/// Each name stands in the page in code, alone or with what may follow it.
fn assert_listed(page_name: &str, names: &[&str], follows: &[&str]) {
    let pieces = code(&page(page_name));
    let is_listed = |name: &&&str| {
        pieces.iter().any(|piece| piece == *name || follows.iter().any(|f| piece.starts_with(&format!("{name}{f}"))))
    };
    let missing: Vec<_> = names.iter().filter(|name| !is_listed(name)).collect();
    assert!(missing.is_empty(), "book/writing/{page_name} does not have {missing:?}");
}

#[test]
fn every_word_of_an_info_string() {
    assert_listed("words.md", FLAGS, &[]);
    assert_listed("words.md", KEYS, &["="]);
}

#[test]
fn every_value_of_a_word() {
    for (key, values) in [
        ("steps", names(STEPS)),
        ("detail", names(DETAIL)),
        ("view", names(VIEWS)),
        ("captions", names(CAPTIONS)),
        ("code", names(CODE)),
    ] {
        let row = page("words.md");
        let row = row.lines().find(|line| line.starts_with(&format!("| `{key}="))).expect("the word has a row");
        for value in values {
            assert!(row.contains(&format!("`{value}`")) || row.contains(&format!("`{key}={value}`")), "{key}={value}");
        }
    }
    for edition in names(EDITIONS) {
        assert!(page("words.md").contains(&format!("`edition{edition}`")), "{edition}");
    }
}

#[test]
fn every_check_of_an_assertion_and_every_cost() {
    assert_listed("marks.md", &names(STATES), &["("]);
    assert_listed("marks.md", &names(MEASURES), &["("]);
    assert_listed("marks.md", &names(QUANTITIES), &[]);
    assert_listed("references.md", &names(QUANTITIES), &[]);
}

#[test]
fn every_word_of_a_reference_with_a_live_one() {
    let text = page("references.md");
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("| `{{#memory")).collect();
    for key in mdbook_memory::book::REFERENCE_KEYS {
        let live = |row: &&str| row.matches(&format!(" {key}=")).count() == 2;
        // A whole moment does not fit into the table, and stands below it.
        let below = text.lines().any(|line| line.starts_with("{{#memory") && line.contains(&format!(" {key}=")));
        let alike = *key == "step" && text.contains("`{{#memory greeting step=");
        assert!(rows.iter().any(live) || below || alike, "book/writing/references.md has no reference with {key}");
    }
}

#[test]
fn every_key_of_book_toml() {
    assert_listed("tools.md", config::KEYS, &[]);
}

/// The pages of the manual.
const PAGES: [&str; 5] = ["blocks.md", "marks.md", "words.md", "references.md", "tools.md"];

/// The fences of a page that are not inside others: info string and text.
fn fences(markdown: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut inside = false;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                found.push((info.to_string(), String::new()));
                inside = true;
            }
            Event::End(TagEnd::CodeBlock) => inside = false,
            Event::Text(text) if inside => found.last_mut().expect("a fence has begun").1.push_str(&text),
            _ => {}
        }
    }
    found
}

/// The blocks of the manual that become figures, each a live example.
fn examples() -> Vec<(String, String)> {
    PAGES.iter().flat_map(|name| fences(&page(name))).filter(|(info, _)| is_ours(info)).collect()
}

#[test]
fn each_source_stands_above_what_it_becomes() {
    for name in PAGES {
        let mut fences = fences(&page(name)).into_iter();
        while let Some((info, source)) = fences.next() {
            if info == "markdown" {
                for shown in self::fences(&source) {
                    assert_eq!(fences.next(), Some(shown), "{name} shows a source that is not what follows it");
                }
            }
        }
    }
}

#[test]
fn every_word_has_a_live_example() {
    let mut used = Vec::new();
    for (info, _) in examples() {
        for word in words(&info) {
            let key = &info[word.key.clone()];
            used.push(key.to_string());
            used.extend(word.value.map(|value| format!("{key}={}", &info[value])));
        }
    }
    let values =
        |key: &'static str, names: Vec<&'static str>| names.into_iter().map(move |name| format!("{key}={name}"));
    let wanted = FLAGS.iter().chain(KEYS).map(|name| name.to_string());
    let wanted = wanted.chain(values("steps", names(STEPS))).chain(values("detail", names(DETAIL)));
    let wanted = wanted.chain(values("view", names(VIEWS))).chain(values("captions", names(CAPTIONS)));
    let missing: Vec<_> = wanted.chain(values("code", names(CODE))).filter(|word| !used.contains(word)).collect();
    assert!(missing.is_empty(), "no live example in the manual: {missing:?}");
}

#[test]
fn every_mark_and_assertion_has_a_live_example() {
    let programs: String = examples().into_iter().map(|(_, program)| program).collect();
    let comments: Vec<&str> = programs.lines().filter_map(|line| Some(line.split_once("//@")?.1)).collect();
    for form in ["", " ", "[2]", "[2..4]", "[last]", " |"] {
        assert!(comments.iter().any(|text| text.starts_with(form) && !text.contains("assert")), "no mark `//@{form}`");
    }
    let lines = || programs.lines().filter_map(|line| line.split_once("//@")).map(|(code, _)| code.trim());
    for (place, stands) in [("alone", ""), ("at a function", "{"), ("at a brace", "}"), ("after a statement", ";")] {
        let fits = |code: &str| if stands.is_empty() { code.is_empty() } else { code.ends_with(stands) };
        assert!(lines().any(fits), "no mark {place}");
    }
    let assertions: String =
        comments.iter().filter_map(|text| text.split_once("assert")).map(|(_, text)| text).collect();
    let called = names(STATES).into_iter().chain(names(MEASURES)).map(|name| format!("{name}("));
    let all = called.chain(names(QUANTITIES).into_iter().map(String::from)).chain(["output ==".to_string()]);
    let missing: Vec<_> = all.filter(|name| !assertions.contains(name)).collect();
    assert!(missing.is_empty(), "no live assertion with {missing:?}");
}

#[test]
fn every_command() {
    let help = Command::new(env!("CARGO_BIN_EXE_mdbook-memory")).arg("--help").output().expect("the command starts");
    let help = String::from_utf8(help.stdout).unwrap();
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let commands = commands.take_while(|line| line.starts_with("  ")).filter_map(|line| line.split_whitespace().next());
    let page = page("tools.md");
    let missing: Vec<_> = commands.filter(|name| !page.contains(&format!("`mdbook-memory {name} "))).collect();
    assert!(missing.is_empty(), "book/writing/tools.md does not have {missing:?}");
}

#[test]
fn every_statement_of_the_lessons_has_its_figure() {
    // The statements S1 to S5 and H1 to H4 that the lessons are to show, by the chapter that shows them.
    for (chapter, statement) in [
        ("stack/calls.md", "Last in, first out"),
        ("stack/fast.md", "The same place again"),
        ("stack/sizes.md", "The type decides"),
        ("stack/calls.md", "Leaving early"),
        ("stack/copies.md", "Two variables, two places"),
        ("heap/growing.md", "A size from a calculation"),
        ("heap/explicit.md", "Which lines allocate?"),
        ("heap/outlive.md", "Made here, used there"),
        ("heap/owner.md", "At the closing brace"),
        ("compare.md", "On the stack"),
        ("compare.md", "Growing"),
        ("compare.md", "Stays where it is"),
        ("compare.md", "Both at once"),
    ] {
        let text = std::fs::read_to_string(support::root().join("book").join(chapter)).expect("a chapter");
        let fence =
            text.lines().find(|line| line.starts_with("```") && line.contains(&format!("title=\"{statement}\"")));
        assert!(fence.is_some_and(|fence| fence.contains("memory")), "{chapter} has no figure `{statement}`");
    }
}
