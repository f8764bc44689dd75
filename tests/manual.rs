//! The author's manual, held against what the program accepts: everything that can be written is in it.

mod support;

use std::process::Command;

use mdbook_memory::book::config;
use mdbook_memory::snippet::assertion::{MEASURES, STATES};
use mdbook_memory::snippet::info::{CAPTIONS, CODE, DETAIL, EDITIONS, FLAGS, KEYS, STEPS, VIEWS};
use mdbook_memory::snippet::quantity::QUANTITIES;

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
fn every_key_of_book_toml() {
    assert_listed("tools.md", config::KEYS, &[]);
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
