//! mdBook's calls: a book on standard input becomes the book with figures on standard output.

use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};

use mdbook_memory::book::config::{OnError, source_folder};
use mdbook_memory::book::{Failure, Preprocessed, RENDERERS, Stored, Tools, book};
use serde_json::Value;

use crate::cli::cache::CacheFile;
use crate::cli::engine::Simulator;
use crate::cli::{complain, exit, print, style_of_stderr};

/// `supports R`: mdBook asks this unless book.toml names the renderers.
pub fn supports(renderer: &str) -> u8 {
    if RENDERERS.contains(&renderer) { exit::SUCCESS } else { exit::WRONG }
}

/// Without a command: `[context, book]` in, the book out.
pub fn preprocess() -> u8 {
    if std::io::stdin().is_terminal() {
        complain("error: without a command, mdbook-memory expects a book from mdBook on standard input");
        complain("`mdbook-memory --help` lists the commands");
        return exit::MISUSE;
    }
    let mut text = String::new();
    if let Err(error) = std::io::stdin().lock().read_to_string(&mut text) {
        complain(&format!("mdbook-memory: cannot read the book: {error}"));
        return exit::WRONG;
    }
    match serde_json::from_str(&text) {
        Ok(input) => answer(input),
        Err(error) => {
            complain(&format!("mdbook-memory: the input is not mdBook's `[context, book]`: {error}"));
            exit::WRONG
        }
    }
}

fn answer(input: Value) -> u8 {
    let root = PathBuf::from(input.pointer("/0/root").and_then(Value::as_str).unwrap_or("."));
    match preprocess_value(input, &root) {
        Ok(done) => print(done.book.to_string()),
        Err(Failed(sentences)) => {
            complain(&format!("error: {sentences}"));
            exit::WRONG
        }
    }
}

/// Why the build must fail, in sentences; the problems of blocks have been printed.
#[derive(Debug)]
pub struct Failed(pub String);

/// Puts figures into the book at `root`, and prints what is wrong with its blocks.
pub fn preprocess_value(input: Value, root: &Path) -> Result<Preprocessed, Failed> {
    let done = try_book(input, root, false).map_err(|failure| Failed(sentences(failure)))?;
    for warning in &done.warnings {
        complain(&format!("warning: {warning}"));
    }
    for problem in &done.problems {
        complain(&format!("{}\n", problem.text));
    }
    if done.problems.is_empty() || done.on_error == OnError::Show { Ok(done) } else { Err(Failed(summary(&done))) }
}

/// Tries all blocks of the book at `root` and prints nothing, unless what was found cannot be left to the next build.
pub fn try_book(input: Value, root: &Path, keep_pictures: bool) -> Result<Preprocessed, Failure> {
    let read = |name: &str| std::fs::read_to_string(root.join(name)).ok();
    let file = CacheFile::of(root, source_folder(input.pointer("/0/config").unwrap_or(&Value::Null)));
    let text = file.as_ref().map_or_else(String::new, CacheFile::read);
    let cache = file.as_ref().map(|file| Stored { program: &file.program, text: &text });
    let done = book(input, &Tools { engine: &Simulator, read: &read, style: style_of_stderr(), keep_pictures, cache })?;
    if let (Some(file), Some(text)) = (file, &done.cache)
        && let Err(error) = file.write(text)
    {
        complain(&format!("warning: the figures cannot be kept for the next build: {error}"));
        complain("`cache = false` in [preprocessor.memory] of book.toml does without");
    }
    Ok(done)
}

/// Why a book could not be tried, one sentence a line.
pub fn sentences(failure: Failure) -> String {
    match failure {
        Failure::Input(sentence) => sentence,
        Failure::Config(sentences) => {
            sentences.iter().map(|sentence| format!("book.toml: {sentence}")).collect::<Vec<_>>().join("\n")
        }
    }
}

/// "2 problems in 7 memory blocks".
pub fn summary(done: &Preprocessed) -> String {
    let count = |number: usize, what: &str| match number {
        0 => format!("no {what}s"),
        1 => format!("1 {what}"),
        _ => format!("{number} {what}s"),
    };
    format!("{} in {}", count(done.problems.len(), "problem"), count(done.blocks, "memory block"))
}
