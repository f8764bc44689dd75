//! The library's source to a static index of its definitions, so that nothing of it is parsed when a program starts.
//!
//! Outlines `src/library/{core,alloc,std}` with the front end's own code and writes the tables that `hir::library` reads.
#![allow(dead_code, unused_imports, reason = "the front end has more than the index needs")]
#![allow(clippy::all, reason = "the modules are checked as part of the library crate")]

#[path = "src"]
mod front {
    #[macro_use]
    mod variants;
    pub mod diagnostic;
    pub mod source;
    pub mod hir {
        pub mod body;
        pub mod def;
        mod head;
        pub mod item;
        pub mod outline;
        pub mod ty;
        #[path = "library/writer.rs"]
        pub mod writer;
        pub use head::SelfHead;
    }
    pub mod library {
        pub mod surface;
    }
}
use front::{diagnostic, hir, library, source};

use std::cell::RefCell;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use hir::def::Name;
use hir::outline::names::Scope;
use hir::outline::place::Unit;
use hir::outline::{At, Collector, Outline, read};
use source::FileId;

/// The crates of the library, each after those that it uses.
const CRATES: [&str; 3] = ["core", "alloc", "std"];

/// The files that were read: their paths, by number from 1.
struct Files {
    root: PathBuf,
    paths: RefCell<Vec<PathBuf>>,
}

impl Files {
    /// The file of a module: `path` is the crate's name and the modules' names.
    fn load(&self, path: &[Name]) -> Option<(FileId, String)> {
        let base: PathBuf = path.iter().map(|name| &**name).collect();
        let candidates = match path {
            [krate] => vec![Path::new(&**krate).join("lib.rs")],
            _ => vec![base.with_extension("rs"), base.join("mod.rs")],
        };
        let found = candidates.into_iter().map(|path| self.root.join(path)).find(|path| path.exists())?;
        let text = fs::read_to_string(&found).expect("the library's files are readable UTF-8");
        let mut paths = self.paths.borrow_mut();
        paths.push(found);
        Some((FileId(paths.len() as u32), text))
    }
}

/// Generated texts are numbered from here while outlining, and after the files in the index.
const GENERATED: u32 = 1 << 16;

fn main() {
    println!("cargo::rerun-if-changed=src/library");
    println!("cargo::rerun-if-changed=src/hir");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("src/library");
    // The parser recurses along nested code; the main thread's stack is not the same everywhere.
    let outlined = std::thread::Builder::new().stack_size(64 << 20).spawn(move || write_index(root));
    outlined.expect("a thread can be started").join().expect("the index was written");
}

fn write_index(root: PathBuf) {
    let files = Files { root, paths: RefCell::new(Vec::new()) };
    let mut outline = Outline::new(None, 2024);
    outline.next_file = GENERATED;
    for krate in CRATES {
        outline_crate(&mut outline, &files, krate);
    }
    outline.resolve_imports();
    outline.sort_impls();
    report(&outline, &files);
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    let names = file_names(&files);
    hir::writer::write(&outline, &names, GENERATED, &out);
}

fn outline_crate(outline: &mut Outline, files: &Files, krate: &str) {
    let Some((file, text)) = files.load(&[Name::from(krate)]) else { return };
    let unit = Unit::new(file, 0);
    let root = outline.add_root(krate, unit, text.len() as u32);
    let load = |path: &[Name]| files.load(path);
    let parsed = read::tokens(&text, unit).and_then(|tokens| read::parse::<syn::File>(tokens, unit));
    match parsed {
        Ok(parsed) => {
            let mut collector = Collector { outline, unit, files: Some(&load), derived: false };
            collector.items(parsed.items, &mut At { parent: root, scope: Scope::Module(root), macros: None });
        }
        Err(diagnostic) => outline.diagnostics.push(diagnostic),
    }
}

/// Problems of the library are warnings here: its tests, and the tests of what uses it, are what fails.
fn report(outline: &Outline, files: &Files) {
    let paths = files.paths.borrow();
    for diagnostic in &outline.diagnostics {
        let span = diagnostic.span();
        let place = match paths.get((span.file.0 as usize).wrapping_sub(1)) {
            Some(path) => {
                let text = fs::read_to_string(path).unwrap_or_default();
                let at = source::Source::new("", text).line_column(span.lo);
                format!("{}:{at}", path.display())
            }
            None => String::from("expanded code"),
        };
        println!("cargo::warning={place}: {} {}", diagnostic.message, diagnostic.labels[0].text);
    }
}

/// For each file its name in messages and its path.
fn file_names(files: &Files) -> Vec<(String, PathBuf)> {
    let paths = files.paths.borrow();
    let named = paths.iter().map(|path| {
        let relative = path.strip_prefix(&files.root).expect("files of the library are below its root");
        (format!("library/{}", relative.display()), path.clone())
    });
    named.collect()
}
