//! A book in mdBook's JSON to the same book with figures: values in, values out.
//!
//! mdBook 0.4 and 0.5 send `[context, book]` in slightly different shapes. The book stays a JSON value in which the text of
//! chapters is replaced, so fields that are unknown here go back as they came.

mod block;
mod cache;
pub mod chapter;
pub mod config;
pub mod engine;
mod fences;
mod group;
mod ids;
mod place;
pub mod problem;
mod reference;
mod rustdoc;
mod verdict;
mod work;

use std::collections::{BTreeMap, VecDeque};

use semver::Version;
use serde_json::Value;

use crate::diagnostic::render::Style;
use block::{Ready, Tried, try_all};
use cache::Cache;
pub use cache::Stored;
use chapter::{Chapter, Closed, Opened, close, finish, open};
use config::{Config, OnError};
use engine::Engine;
use fences::Dialect;
use ids::Ids;
use problem::Problem;
pub use reference::KEYS as REFERENCE_KEYS;
pub use verdict::limit_name;
use work::{Purpose, Work};

/// The renderers that we work for unless book.toml names others: `test` is `mdbook test`.
pub const RENDERERS: &[&str] = &["html", "test"];

/// What the book needs from outside.
pub struct Tools<'a> {
    pub engine: &'a dyn Engine,
    /// The text of a file of the book by its path relative to the book's folder: `src/stack.md`.
    pub read: &'a dyn Fn(&str) -> Option<String>,
    pub style: Style,
    /// Whether [`Preprocessed::pictures`] are wanted.
    pub keep_pictures: bool,
    /// What the last build left to this one; `None` where builds are to know nothing of each other.
    pub cache: Option<Stored<'a>>,
}

/// A book after its blocks were tried.
#[derive(Debug)]
pub struct Preprocessed {
    pub book: Value,
    /// How many blocks it has.
    pub blocks: usize,
    /// What is wrong with them, in the order of the book; then with references to them, in that order too.
    pub problems: Vec<Problem>,
    /// The files of all figures, if they were asked for.
    pub pictures: Vec<Picture>,
    pub on_error: OnError,
    /// What this build leaves to the next one, if that is something new: the next [`Stored::text`].
    pub cache: Option<String>,
    /// What may be wrong with the book as a whole.
    pub warnings: Vec<String>,
}

/// A figure as a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    /// Below the folder of all files: `stack/calls/first.mark-2.svg`: the chapter, the block's id (or its number in the
    /// chapter), and the mark that is shown.
    pub name: String,
    /// Where the block stands: `src/stack/calls.md:7`.
    pub at: String,
    pub svg: String,
}

/// Why a book could not be tried at all. All are sentences.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Failure {
    /// mdBook's input is not what it should be.
    Input(String),
    /// book.toml is wrong.
    Config(Vec<String>),
}

/// Puts figures into all chapters of `[context, book]`.
pub fn book(input: Value, tools: &Tools) -> Result<Preprocessed, Failure> {
    let (context, mut book) = split(input)?;
    let (dialect, warnings) = version(&context)?;
    let config = Config::read(context.get("config").unwrap_or(&Value::Null)).map_err(Failure::Config)?;
    let folder = config.source_folder.trim_end_matches('/');
    let is_test = context.get("renderer").and_then(Value::as_str) == Some("test");
    let stored = tools.cache.filter(|_| config.has_cache && !is_test && !tools.keep_pictures);
    let mut work = Work {
        engine: tools.engine,
        read: tools.read,
        defaults: &config.defaults,
        dialect,
        purpose: if is_test { Purpose::Tests } else { Purpose::Figures },
        style: tools.style,
        ids: Ids::default(),
        named: BTreeMap::new(),
        blocks: 0,
        problems: Vec::new(),
        source_folder: folder,
        cache: stored.map_or_else(Cache::default, |stored| Cache::read(stored, &config, dialect)),
        pictures: tools.keep_pictures.then(Vec::new),
    };
    let items = items(&mut book)?;
    let mut opened = Vec::new();
    for_each_chapter(items, &mut |value| {
        opened.extend(parts(value, folder).map(|(name, text)| open(&mut work, &Chapter { name: &name, text })));
    });
    let mut closed = closed(&mut work, opened);
    for_each_chapter(items, &mut |value| {
        let Some((_, text)) = parts(value, folder) else { return };
        let closed = closed.pop_front().expect("the same chapters are met again");
        if let Some(text) = finish(&mut work, closed, text) {
            value["content"] = Value::String(text);
        }
    });
    let Work { blocks, problems, pictures, cache, .. } = work;
    let pictures = pictures.unwrap_or_default();
    let cache = stored.and_then(|_| cache.written());
    Ok(Preprocessed { book, blocks, problems, pictures, on_error: config.on_error, cache, warnings })
}

/// Tries the blocks of the chapters, as far as an earlier build does not know all that is asked of them.
fn closed(work: &mut Work, opened: Vec<Opened>) -> VecDeque<Closed> {
    let blocks = opened.iter().flat_map(|chapter| chapter.to_try(work.purpose));
    let known: Vec<Option<&str>> = cache::known(work, &opened);
    let to_try: Vec<&Ready> =
        blocks.zip(&known).filter_map(|(block, known)| known.is_none().then_some(block)).collect();
    let mut tried = try_all(work.engine, &to_try, work.pictures.is_some()).into_iter();
    let mut all = known.into_iter().map(|known| match known {
        Some(html) => Tried::known(html),
        None => tried.next().expect("each block that is not known is tried"),
    });
    opened.into_iter().map(|chapter| close(work, chapter, &mut all)).collect()
}

fn split(input: Value) -> Result<(Value, Value), Failure> {
    let Value::Array(parts) = input else { return Err(not_mdbook("it is not an array")) };
    let [context, book] = <[Value; 2]>::try_from(parts)
        .map_err(|parts| not_mdbook(&format!("it has {} parts and not 2", parts.len())))?;
    Ok((context, book))
}

fn not_mdbook(why: &str) -> Failure {
    Failure::Input(format!("the input is not mdBook's `[context, book]`: {why}"))
}

/// The dialect of the mdBook that calls, with a warning if it is one that was never tried.
fn version(context: &Value) -> Result<(Dialect, Vec<String>), Failure> {
    let text =
        context.get("mdbook_version").and_then(Value::as_str).ok_or_else(|| not_mdbook("it names no version"))?;
    let version = Version::parse(text).map_err(|_| not_mdbook(&format!("`{text}` is not a version")))?;
    let core = (version.major, version.minor, version.patch);
    let dialect = if core < (0, 5, 0) { Dialect::V04 } else { Dialect::V05 };
    let mut warnings = Vec::new();
    if !((0, 4, 21)..(0, 6, 0)).contains(&core) {
        warnings.push(format!("this mdbook-memory works with mdBook >=0.4.21, <0.6, and was called by {text}"));
    }
    Ok((dialect, warnings))
}

/// The book's top level: `sections` in mdBook 0.4, `items` in 0.5.
fn items(book: &mut Value) -> Result<&mut Vec<Value>, Failure> {
    let key = if book.get("items").is_some() { "items" } else { "sections" };
    match book.get_mut(key) {
        Some(Value::Array(items)) => Ok(items),
        _ => Err(not_mdbook("the book has neither `items` nor `sections`")),
    }
}

fn for_each_chapter(items: &mut [Value], visit: &mut dyn FnMut(&mut Value)) {
    for item in items {
        let Some(chapter) = item.get_mut("Chapter") else { continue };
        visit(chapter);
        if let Some(Value::Array(inner)) = chapter.get_mut("sub_items") {
            for_each_chapter(inner, visit);
        }
    }
}

/// What messages call the chapter, and its text; drafts have no file and stay as they are.
fn parts<'v>(value: &'v Value, folder: &str) -> Option<(String, &'v str)> {
    let path = ["source_path", "path"].iter().find_map(|key| value.get(key).and_then(Value::as_str))?;
    Some((format!("{folder}/{path}"), value.get("content").and_then(Value::as_str)?))
}
