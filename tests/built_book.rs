//! The repository's own book, built as a reader would build it: pages, ids and the references between them.
#![cfg(feature = "build")]

mod support;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// The folder with the pages. All tests look at one build.
static PAGES: LazyLock<PathBuf> = LazyLock::new(|| build("built-book"));

fn build(name: &str) -> PathBuf {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let built = Command::new(env!("CARGO_BIN_EXE_mdbook-memory"))
        .args(["build", "--dest-dir"])
        .arg(&out)
        .current_dir(support::root())
        .output()
        .expect("the command starts");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    out
}

/// Each page with its name; scripts and styles are cut out.
fn pages() -> Vec<(String, String)> {
    let read = |path: &PathBuf| {
        let name = path.strip_prefix(&*PAGES).expect("it lies there").display().to_string();
        (name, without(&without(&std::fs::read_to_string(path).expect("a page is UTF-8"), "script"), "style"))
    };
    support::files_below(&PAGES, "html").iter().map(read).collect()
}

/// The text without the elements of this name.
fn without(html: &str, element: &str) -> String {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let mut kept = String::new();
    let mut rest = html;
    while let Some(start) = rest.find(&open) {
        kept.push_str(&rest[..start]);
        rest = rest[start..].split_once(&close).map_or("", |(_, rest)| rest);
    }
    kept + rest
}

/// What stands between each `before` and the next `after`.
fn between<'a>(text: &'a str, before: &str, after: char) -> Vec<&'a str> {
    text.split(before).skip(1).filter_map(|rest| rest.split(after).next()).collect()
}

/// Ids that we gave: the prefix of a block and what follows it.
fn is_ours(id: &str) -> bool {
    let bytes = id.as_bytes();
    bytes.first() == Some(&b'm')
        && bytes.len() > 10
        && bytes[1..9].iter().all(u8::is_ascii_hexdigit)
        && bytes[9] == b'-'
}

#[test]
fn the_book_has_its_figures() {
    assert!(PAGES.join("index.html").exists());
    let in_chapters = pages().into_iter().filter(|(name, _)| name != "print.html" && name != "index.html");
    let count: usize = in_chapters.map(|(_, page)| page.matches("<figure").count()).sum();
    assert!(count >= 15, "{count} figures");
}

#[test]
fn ids_are_unique_on_every_page_and_when_printed() {
    for (name, page) in pages() {
        let mut seen = BTreeSet::new();
        for id in between(&page, " id=\"", '"') {
            assert!(seen.insert(id), "{name}: the id `{id}` stands there twice");
        }
    }
}

#[test]
fn references_inside_figures_lead_somewhere() {
    for (name, page) in pages() {
        let ids: BTreeSet<&str> = between(&page, " id=\"", '"').into_iter().collect();
        let mut references = between(&page, "href=\"#", '"');
        references.extend(between(&page, "url(#", ')'));
        for attribute in ["aria-labelledby", "aria-describedby", "aria-controls", " for"] {
            let lists = between(&page, &format!("{attribute}=\""), '"');
            references.extend(lists.iter().flat_map(|list| list.split_whitespace()));
        }
        for reference in references.into_iter().filter(|reference| is_ours(reference) || reference.starts_with("mm-")) {
            assert!(ids.contains(reference), "{name}: nothing has the id `{reference}`");
        }
    }
}

#[test]
fn the_same_book_gives_the_same_bytes() {
    let again = build("built-book-again");
    let below = |folder: &Path| {
        let mut files: Vec<PathBuf> =
            ["html", "js", "css", "svg"].iter().flat_map(|e| support::files_below(folder, e)).collect();
        files.iter_mut().for_each(|file| *file = file.strip_prefix(folder).expect("it lies there").to_path_buf());
        files
    };
    let files = below(&PAGES);
    assert_eq!(files, below(&again));
    for file in files {
        let (one, other) = (std::fs::read(PAGES.join(&file)), std::fs::read(again.join(&file)));
        assert!(one.expect("it was built") == other.expect("it was built"), "{} differs", file.display());
    }
}
