//! mdBook, embedded: loads a book, lets it run with us as one of its preprocessors, and renders it.

use std::cell::RefCell;
use std::path::{Component, Path, PathBuf, absolute};
use std::rc::Rc;

use mdbook_driver::MDBook;
use mdbook_driver::book::Book;
use mdbook_driver::errors::{Error, Result};
use mdbook_memory::book::{Preprocessed, RENDERERS};
use mdbook_memory::diagnostic::render::Style;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use mdbook_renderer::{RenderContext, Renderer};
use serde_json::Value;
use tracing_subscriber::EnvFilter;

use crate::cli::protocol::{preprocess_value, sentences, try_book};
use crate::cli::style_of_stderr;

/// Renders the book in `folder`, after all of its blocks have been tried.
pub fn build(folder: &Path, destination: Option<&Path>) -> Result<()> {
    log_to_stderr("info");
    let mut book = load(folder)?;
    if let Some(destination) = destination {
        book.config.build.build_dir = absolute(destination)?;
    }
    refuse_overlap(&book)?;
    book.with_preprocessor(Figures);
    book.build()
}

/// Tries all blocks of the book in `folder` as for a page, and renders nothing.
pub fn try_blocks(folder: &Path) -> Result<Preprocessed> {
    try_with(folder, false)
}

/// The same, with the files of all figures.
pub fn draw_blocks(folder: &Path) -> Result<Preprocessed> {
    try_with(folder, true)
}

fn try_with(folder: &Path, keep_pictures: bool) -> Result<Preprocessed> {
    log_to_stderr("warn");
    let mut book = load(folder)?;
    let done = Rc::new(RefCell::new(None));
    book.with_preprocessor(Trial { done: Rc::clone(&done), keep_pictures });
    book.preprocess_book(&Nothing)?;
    let renderers = "the preprocessor was not asked for; `renderers` of [preprocessor.memory] must name `html`";
    done.take().ok_or_else(|| Error::msg(renderers))
}

/// mdBook writes its messages through `tracing`, which is silent unless someone listens.
fn log_to_stderr(level: &str) {
    let filter =
        EnvFilter::builder().with_default_directive(level.parse().expect("a level of tracing")).from_env_lossy();
    let log = tracing_subscriber::fmt().with_env_filter(filter).without_time().with_target(false);
    let log = log.with_ansi(style_of_stderr() == Style::Coloured);
    // A second subscriber is refused; the first one does as well.
    let _ = log.with_writer(std::io::stderr).try_init();
}

fn load(folder: &Path) -> Result<MDBook> {
    if !folder.join("book.toml").is_file() {
        return Err(Error::msg(format!("there is no book.toml in {}", folder.display())));
    }
    MDBook::load(folder)
}

/// mdBook empties the output folder, so sources that lie in it would be gone; output inside the sources would become source.
fn refuse_overlap(book: &MDBook) -> Result<()> {
    let source = real(&book.source_dir())?;
    let output = real(&book.root.join(&book.config.build.build_dir))?;
    if source.starts_with(&output) || output.starts_with(&source) {
        return Err(Error::msg(format!(
            "the book would be written to {}, and its sources are in {}: give the output a folder of its own with \
             `build-dir` in the table [build] of book.toml",
            output.display(),
            source.display()
        )));
    }
    Ok(())
}

/// The path without dots and, as far as it exists, without links.
fn real(path: &Path) -> std::io::Result<PathBuf> {
    let path = without_dots(&absolute(path)?);
    let existing = path.ancestors().find_map(|ancestor| Some((ancestor, ancestor.canonicalize().ok()?)));
    Ok(match existing {
        Some((ancestor, real)) => path.strip_prefix(ancestor).map(|rest| real.join(rest)).unwrap_or(real),
        None => path,
    })
}

fn without_dots(path: &Path) -> PathBuf {
    let mut kept = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                kept.pop();
            }
            Component::Prefix(_) | Component::RootDir | Component::Normal(_) => kept.push(component),
        }
    }
    kept
}

/// We as one of mdBook's preprocessors, in place of the command that book.toml may name.
struct Figures;

impl Preprocessor for Figures {
    fn name(&self) -> &str {
        "memory"
    }

    fn run(&self, context: &PreprocessorContext, book: Book) -> Result<Book> {
        let done = preprocess_value(as_input(context, &book)?, &context.root).map_err(|failed| Error::msg(failed.0))?;
        Ok(serde_json::from_value(done.book)?)
    }

    fn supports_renderer(&self, renderer: &str) -> Result<bool> {
        Ok(RENDERERS.contains(&renderer))
    }
}

/// The book as mdBook would send it to a program.
fn as_input(context: &PreprocessorContext, book: &Book) -> Result<Value> {
    Ok(Value::Array(vec![serde_json::to_value(context)?, serde_json::to_value(book)?]))
}

/// Tries the blocks and keeps what was found.
struct Trial {
    done: Rc<RefCell<Option<Preprocessed>>>,
    keep_pictures: bool,
}

impl Preprocessor for Trial {
    fn name(&self) -> &str {
        "memory"
    }

    fn run(&self, context: &PreprocessorContext, book: Book) -> Result<Book> {
        let tried = try_book(as_input(context, &book)?, &context.root, self.keep_pictures);
        let done = tried.map_err(|failure| Error::msg(sentences(failure)))?;
        self.done.replace(Some(done));
        Ok(book)
    }
}

/// A renderer for pages that nobody wants to see.
struct Nothing;

impl Renderer for Nothing {
    fn name(&self) -> &str {
        "html"
    }

    fn render(&self, _: &RenderContext) -> Result<()> {
        Ok(())
    }
}
