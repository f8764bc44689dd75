//! The picture at the top of the README is what `draw` makes of the block under it.

mod support;

use std::process::Command;

#[test]
fn the_picture_shows_the_block() {
    let readme = std::fs::read_to_string(support::root().join("README.md")).expect("there is a README");
    let block =
        readme.split("```rust,memory\n").nth(1).and_then(|rest| rest.split("```").next()).expect("it has a block");
    let program = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme.rs");
    std::fs::write(&program, block).expect("a folder for tests");
    let drawn =
        Command::new(env!("CARGO_BIN_EXE_mdbook-memory")).arg("draw").arg(&program).output().expect("it starts");
    assert!(drawn.status.success(), "{}", String::from_utf8_lossy(&drawn.stderr));
    let picture = String::from_utf8(drawn.stdout).expect("SVG is text");
    support::compare_golden(&support::root().join("book/figure.svg"), &picture).unwrap_or_else(|e| panic!("{e}"));
}
