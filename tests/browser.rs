//! The page in a real browser: builds the book in `tests/browser/book` and lets `tests/browser/run.mjs` look at it.
//!
//! It needs Chromium, Node and the packages that `npm ci` puts into `tests/browser/node_modules`. Where one is missing the test
//! says so and is skipped; in CI (`CI=true`) that is a failure.
#![cfg(feature = "build")]

mod support;

use std::path::{Path, PathBuf};
use std::process::Command;

/// What is missing, if anything.
fn missing(folder: &Path) -> Option<&'static str> {
    let chromium = std::env::var_os("CHROMIUM").map_or_else(|| PathBuf::from("/usr/bin/chromium"), PathBuf::from);
    let node = Command::new("node").arg("--version").output();
    if !chromium.exists() {
        Some("Chromium (apt-get install chromium, or CHROMIUM=path)")
    } else if !node.is_ok_and(|output| output.status.success()) {
        Some("Node (apt-get install nodejs npm)")
    } else if !folder.join("node_modules/playwright-core").exists() || !folder.join("node_modules/axe-core").exists() {
        Some("the packages of tests/browser (npm ci in that folder)")
    } else {
        None
    }
}

fn build(book: &Path) -> PathBuf {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser-book");
    let built = Command::new(env!("CARGO_BIN_EXE_mdbook-memory"))
        .arg("build")
        .arg(book)
        .arg("--dest-dir")
        .arg(&out)
        .output()
        .expect("the command starts");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    out
}

#[test]
fn the_page_in_a_browser() {
    let folder = support::root().join("tests/browser");
    if let Some(what) = missing(&folder) {
        assert!(std::env::var_os("CI").is_none(), "the tests of the page cannot run: {what} is missing");
        eprintln!("SKIPPED: the page is not tested in a browser, since {what} is missing");
        return;
    }
    let book = build(&folder.join("book"));
    let pictures = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../browser");
    let run = Command::new("node")
        .arg("run.mjs")
        .args([&book, &pictures])
        .args(std::env::var_os("CASE"))
        .current_dir(&folder)
        .output()
        .expect("node starts");
    let said = String::from_utf8_lossy(&run.stdout);
    println!("{said}");
    let failed: Vec<&str> = said.lines().filter(|line| !line.starts_with("ok ")).collect();
    assert!(run.status.success(), "{}\n{}", failed.join("\n"), String::from_utf8_lossy(&run.stderr));
}
