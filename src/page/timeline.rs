//! The moments as columns: what each did, and how much stack and heap stood in use.

use crate::scene::{Glyph, Moment, Scene};

/// With more moments than this, only those that did something to memory have a glyph.
const FEW: usize = 60;
/// With more moments than this, several share a column.
const COLUMNS: usize = 200;
/// The height of the tallest bar.
const BAR: f64 = 11.0;

/// The picture under the slider.
pub fn timeline(scene: &Scene) -> String {
    let moments = &scene.moments;
    let width = percent(100.0 / moments.len() as f64);
    let mut html = format!(
        "<svg aria-hidden=\"true\"><rect class=\"mm-ph\" width=\"{width}%\" style=\"width:max(5px,{width}%)\" height=\"64\" rx=\"4\"/>\
         <line class=\"m-rule\" x2=\"100%\" y1=\"48.5\" y2=\"48.5\"/><line class=\"m-rule\" x2=\"100%\" y1=\"63.5\" y2=\"63.5\"/>"
    );
    html += &glyphs(moments);
    html += &marks(moments);
    html += &bars("mm-bs", 48.0, moments, |m| m.stack_bytes);
    html += &bars("mm-bh", 63.0, moments, |m| m.heap_bytes);
    html + "</svg>"
}

fn percent(n: f64) -> String {
    let text = format!("{n:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

/// The middle of the columns from `first` to `last`.
fn middle(first: usize, last: usize, count: usize) -> String {
    percent((first + last + 1) as f64 * 50.0 / count as f64)
}

/// One glyph for each column: the strongest of its moments.
fn glyphs(moments: &[Moment]) -> String {
    let count = moments.len();
    let per_column = count.div_ceil(COLUMNS);
    let mut html = String::new();
    for (column, group) in moments.chunks(per_column).enumerate() {
        let strongest = group.iter().map(|m| m.glyph).max().unwrap_or(Glyph::Other);
        if strongest == Glyph::Other && count > FEW {
            continue;
        }
        let first = column * per_column;
        let x = middle(first, first + group.len() - 1, count);
        html += &format!(
            "<svg x=\"{x}%\" y=\"25\"><path class=\"{}\" d=\"{}\"/></svg>",
            class(strongest),
            shape(strongest)
        );
    }
    html
}

fn class(glyph: Glyph) -> &'static str {
    match glyph {
        Glyph::Other => "mm-g0",
        Glyph::Return => "mm-g1",
        Glyph::Call => "mm-g2",
        Glyph::Move => "mm-g3",
        Glyph::Allocate => "mm-g4",
        Glyph::Free => "mm-g5",
    }
}

/// Around the middle of the column.
fn shape(glyph: Glyph) -> &'static str {
    match glyph {
        Glyph::Other => "M-2 0a2 2 0 0 0 4 0a2 2 0 0 0-4 0z",
        Glyph::Return => "M-4-4h8v8h-8z",
        Glyph::Call => "M-4.5-4.5h9v9h-9z",
        Glyph::Move => "M-6 0h8M-1-4l4 4-4 4",
        Glyph::Allocate => "M-5 4h10l-5-9z",
        Glyph::Free => "M-5-4h10l-5 9z",
    }
}

fn marks(moments: &[Moment]) -> String {
    let mut html = String::new();
    for (i, moment) in moments.iter().enumerate() {
        if let Some(mark) = moment.marks.first() {
            let x = middle(i, i, moments.len());
            html += &format!(
                "<circle class=\"mm-tc\" cx=\"{x}%\" cy=\"9\" r=\"6.5\"/><text class=\"mm-tn\" x=\"{x}%\" y=\"12.5\">{}</text>",
                mark + 1
            );
        }
    }
    html
}

/// Bars on `base`, one for each run of equal values; nothing where the value is 0.
fn bars(class: &str, base: f64, moments: &[Moment], value: fn(&Moment) -> u64) -> String {
    let most = moments.iter().map(value).max().unwrap_or(0).max(1) as f64;
    let count = moments.len() as f64;
    let mut html = String::new();
    let mut start = 0;
    for run in moments.chunk_by(|a, b| value(a) == value(b)) {
        let (x, width) = (start as f64 * 100.0 / count, run.len() as f64 * 100.0 / count);
        start += run.len();
        let bytes = value(&run[0]);
        if bytes > 0 {
            let height = (bytes as f64 / most * BAR).max(1.0);
            let (x, width, y, height) = (percent(x), percent(width), percent(base - height), percent(height));
            html += &format!("<rect class=\"{class}\" x=\"{x}%\" y=\"{y}\" width=\"{width}%\" height=\"{height}\"/>");
        }
    }
    html
}
