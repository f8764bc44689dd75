//! `export`: every figure of a book as a file, or whether the files are those that would be written.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use mdbook_memory::book::{Picture, Preprocessed};

use crate::cli::protocol::summary;
use crate::cli::{complain, exit, mdbook, print};

/// Writes the figures of the book in `folder` below `to`; with `check` writes nothing and says what differs.
pub fn export(folder: &Path, to: &Path, check: bool) -> u8 {
    let done = match mdbook::draw_blocks(folder) {
        Ok(done) => done,
        Err(error) => {
            complain(&format!("error: {error:#}"));
            return exit::WRONG;
        }
    };
    if !done.problems.is_empty() {
        done.problems.iter().for_each(|problem| complain(&format!("{}\n", problem.text)));
        complain(&format!("error: {}", summary(&done)));
        return exit::WRONG;
    }
    let finished = if check { compare(&done, to) } else { write(&done, to) };
    finished.unwrap_or_else(|error| {
        complain(&format!("error: {error}"));
        exit::WRONG
    })
}

/// What a committed file is, held against the book.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Current,
    Stale,
    Missing,
}

fn state(picture: &Picture, to: &Path) -> io::Result<State> {
    match std::fs::read_to_string(to.join(&picture.name)) {
        Ok(text) if text == picture.svg => Ok(State::Current),
        Ok(_) => Ok(State::Stale),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(State::Missing),
        Err(error) => Err(about(&to.join(&picture.name), error)),
    }
}

fn about(path: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

fn write(done: &Preprocessed, to: &Path) -> io::Result<u8> {
    let mut written = 0;
    for picture in &done.pictures {
        let path = to.join(&picture.name);
        if state(picture, to)? == State::Current {
            continue;
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| about(folder, error))?;
        }
        std::fs::write(&path, &picture.svg).map_err(|error| about(&path, error))?;
        written += 1;
    }
    let left = left_over(done, to)?;
    let kept: String = left.iter().map(|name| format!("left over: {name}\n")).collect();
    let all = done.pictures.len();
    Ok(print(format!("{kept}{all} files in {}, {written} of them written\n", to.display())))
}

fn compare(done: &Preprocessed, to: &Path) -> io::Result<u8> {
    let mut lines = String::new();
    let mut wrong = 0;
    for picture in &done.pictures {
        let word = match state(picture, to)? {
            State::Current => continue,
            State::Stale => "stale",
            State::Missing => "missing",
        };
        lines += &format!("{word}: {} ({})\n", picture.name, picture.at);
        wrong += 1;
    }
    for name in left_over(done, to)? {
        lines += &format!("left over: {name} (no block draws it)\n");
        wrong += 1;
    }
    if wrong == 0 {
        return Ok(print(format!("all {} files in {} are up to date\n", done.pictures.len(), to.display())));
    }
    let help = "`mdbook-memory export` without `--check` writes them; left-over files are yours to delete";
    print(format!("{lines}{wrong} of the files in {} are not what the book draws; {help}\n", to.display()));
    Ok(exit::WRONG)
}

/// The SVG files below `to` that no block draws, by their names.
fn left_over(done: &Preprocessed, to: &Path) -> io::Result<Vec<String>> {
    let drawn: BTreeSet<&str> = done.pictures.iter().map(|picture| picture.name.as_str()).collect();
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = vec![to.to_path_buf()];
    while let Some(folder) = open.pop() {
        let entries = match std::fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            entries => entries.map_err(|error| about(&folder, error))?,
        };
        for entry in entries {
            let path = entry.map_err(|error| about(&folder, error))?.path();
            let name = name_below(&path, to);
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "svg") && !drawn.contains(name.as_str()) {
                found.push(name);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// With `/` between the parts, on every system.
fn name_below(path: &Path, to: &Path) -> String {
    let below = path.strip_prefix(to).unwrap_or(path);
    below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}
