//! `export` on a small book: files are written once, and what is stale, missing or left over is named.
#![cfg(feature = "build")]

mod support;

use std::path::{Path, PathBuf};
use std::process::Command;

/// A book of one chapter, in a folder of its own.
fn small_book() -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("exported");
    let _ = std::fs::remove_dir_all(&root);
    std::fs::create_dir_all(root.join("src/part")).unwrap();
    std::fs::write(root.join("book.toml"), "[book]\ntitle = \"x\"\n[preprocessor.memory]\n").unwrap();
    std::fs::write(root.join("src/SUMMARY.md"), "- [a](part/a.md)\n").unwrap();
    let chapter = "# A\n\n```memory,id=first\nlet a = 1; //@ one\n```\n\n```memory\nlet b = 2;\n```\n";
    std::fs::write(root.join("src/part/a.md"), chapter).unwrap();
    root
}

fn export(root: &Path, more: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_mdbook-memory"))
        .args(["export", "--to", "figures"])
        .args(more)
        .current_dir(root)
        .output()
        .expect("the command starts");
    let text = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&text).into_owned())
}

#[test]
fn files_are_written_and_checked() {
    let root = small_book();
    let (code, text) = export(&root, &["--check"]);
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("missing: part/a/first.svg (src/part/a.md:3)"), "{text}");
    assert_eq!(export(&root, &[]), (Some(0), "3 files in figures, 3 of them written\n".into()));
    assert_eq!(export(&root, &[]), (Some(0), "3 files in figures, 0 of them written\n".into()));
    assert_eq!(export(&root, &["--check"]), (Some(0), "all 3 files in figures are up to date\n".into()));

    let figures = root.join("figures");
    let written = support::files_below(&figures, "svg");
    for file in &written {
        let text = std::fs::read_to_string(file).unwrap();
        assert!(text.starts_with("<svg ") && text.ends_with("</svg>\n") && !text.contains("var("), "{text}");
    }
    std::fs::write(figures.join("part/a/2.svg"), "old").unwrap();
    std::fs::rename(figures.join("part/a/first.svg"), figures.join("gone.svg")).unwrap();
    let (code, text) = export(&root, &["--check"]);
    assert_eq!(code, Some(1), "{text}");
    for line in ["stale: part/a/2.svg (src/part/a.md:7)", "missing: part/a/first.svg", "left over: gone.svg"] {
        assert!(text.contains(line), "{text}");
    }
}
