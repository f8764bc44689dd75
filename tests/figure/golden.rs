//! Figures that were looked at once and have not changed since. `UPDATE=1` writes them anew.

use std::fs;
use std::path::Path;

use mdbook_memory::svg;

use crate::{PROGRAMS, drawing_of, html, programs, scene_of};

/// Compares with a file beside this one.
fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/figure/golden").join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("the folder can be made");
        fs::write(&path, text).expect("the file can be written");
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    assert!(known == text, "{name} has changed: look at it, then run the tests with UPDATE=1");
}

#[test]
fn scenes() {
    for (name, make) in PROGRAMS {
        golden(&format!("{name}.scene"), &scene_of(&make()).to_string());
    }
}

/// One element a line, or no difference could be read.
#[test]
fn pictures() {
    for (name, make) in [("moves", programs::moves_and_borrows as fn() -> _), ("dangling", programs::dangling)] {
        golden(&format!("{name}.svg"), &svg::svg(&drawing_of(&make()), "m").replace("><", ">\n<"));
    }
}

#[test]
fn standalone_pictures() {
    for (name, make) in PROGRAMS {
        let drawing = drawing_of(&make());
        golden(&format!("{name}.standalone.svg"), &svg::standalone(&drawing, drawing.start).replace("><", ">\n<"));
    }
}

#[test]
fn the_same_run_gives_the_same_bytes() {
    for (_, make) in PROGRAMS {
        assert_eq!(html(&make(), "x"), html(&make(), "x"));
    }
}

#[test]
fn pages_have_no_traps() {
    for (name, make) in PROGRAMS {
        let html = html(&make(), name);
        assert!(html.starts_with("<figure") && html.ends_with("</figure>"), "{name} is no figure");
        assert!(!html.contains('\n'), "{name} has a line break");
        assert!(!html.contains("<code"), "{name} has code that highlight.js would colour");
        let ids = html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or(""));
        assert!(ids.clone().count() > 0 && ids.clone().all(|id| id.starts_with(name)), "{name} has a foreign id");
    }
}
