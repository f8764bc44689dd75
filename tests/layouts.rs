//! Layouts of types: which bytes belong to what, and where that is drawn. A case names its type in the first line.

mod support;

use std::fmt::Write;
use std::path::Path;

use mdbook_memory::arrange::{self, Anchor, Drawing, Placing, Shape, geometry::Px};
use mdbook_memory::machine::{Record, RunOptions};
use mdbook_memory::scene::layout::{TypeLayout, layout};
use mdbook_memory::snippet::{Edition, Options, View, whole_file};

fn layout_of(case: &Path) -> Result<TypeLayout, String> {
    let text = std::fs::read_to_string(case).map_err(|e| e.to_string())?;
    let ty = text.lines().next().and_then(|line| line.strip_prefix("// type: ")).expect("the first line names a type");
    let options = Options { view: View::Layout, layout_type: Some(String::from(ty)), ..Options::default() };
    let (snippet, _) = whole_file(&text, options);
    let run = RunOptions { record: Record::Steps, ..RunOptions::default() };
    let simulation = mdbook_memory::simulate(&snippet.program, Edition::E2024, &run);
    let trace = simulation.trace.ok_or_else(|| format!("{}: {:?}", case.display(), simulation.diagnostics))?;
    layout(&trace).ok_or_else(|| format!("{}: no type is described", case.display()))
}

fn printed(layout: &TypeLayout) -> String {
    let mut text = String::new();
    for strip in &layout.strips {
        writeln!(text, "{} | {} | {}", strip.name, strip.key, strip.note).unwrap();
        for part in &strip.parts {
            let values: Vec<String> =
                part.values.iter().map(|v| v.map_or("..".into(), |v| format!("{v:02x}"))).collect();
            writeln!(text, "  {:?} {:?} {}", part.bytes, part.kind, values.join(" ")).unwrap();
        }
    }
    for row in &layout.rows {
        writeln!(text, "{}: {} at {}, {} bytes, align {}", row.name, row.ty, row.offset, row.size, row.align).unwrap();
    }
    text + &layout.notes.join("\n") + "\n" + &layout.description + "\n"
}

/// Nothing leaves the canvas of its arrangement.
fn outside(drawing: &Drawing) -> Option<String> {
    let tall = drawing.tall.as_ref().expect("a layout has both arrangements");
    for site in &drawing.sites {
        let extent = if site.place == Placing::Tall { tall } else { &drawing.wide };
        for item in &site.items {
            let (left, right, bottom) = match &item.shape {
                Shape::Rect { rect, .. } => (rect.left, rect.right, rect.bottom),
                Shape::Text { at, anchor, text, .. } => {
                    let width = Px(660 * text.chars().count() as i32);
                    let left = match anchor {
                        Anchor::Start => at.x,
                        Anchor::Middle => at.x - width / 2,
                        Anchor::End => at.x - width,
                    };
                    (left, left + width, at.y)
                }
                Shape::Circle { .. } | Shape::Path { .. } => continue,
            };
            if left < Px(-500) || right > extent.width || bottom > extent.height() {
                return Some(format!("{:?} leaves {extent:?}", item.shape));
            }
        }
    }
    None
}

#[test]
fn layouts_are_as_described() {
    let cases = support::files_below(&support::root().join("tests/layout"), "rs");
    assert!(!cases.is_empty());
    support::check_all(&cases, |case| {
        let layout = layout_of(case)?;
        if let Some(outside) = outside(&arrange::layout(&layout)) {
            return Err(format!("{}: {outside}", case.display()));
        }
        support::compare_golden(&case.with_extension("golden"), &printed(&layout))
    });
}
