//! The parts that only a page with script shows: controls, timeline, captions and the data of all steps.

use crate::arrange::Drawing;
use crate::machine::trace::Trace;
use crate::scene::{Glyph, Scene, messages};
use crate::svg;

use super::{Request, inline, json, lens, output};

/// The buttons: name, words, shape.
const BUTTONS: [(&str, &str, &str); 5] = [
    ("first", messages::FIRST_STEP, "<path d=\"M4 3h2v12H4zM15 3v12L7 9z\"/>"),
    ("prev", messages::PREVIOUS_STEP, "<path class=\"mm-o\" d=\"M12.5 3 6.5 9l6 6\"/>"),
    ("play", messages::PLAY, "<path d=\"M5 3v12l10-6z\"/>"),
    ("next", messages::NEXT_STEP, "<path class=\"mm-o\" d=\"M5.5 3l6 6-6 6\"/>"),
    ("last", messages::LAST_STEP, "<path d=\"M12 3h2v12h-2zM3 3v12l8-6z\"/>"),
];

/// Where each mark leads: the first moment that it names, from 1.
pub fn jumps(scene: &Scene, marks: usize) -> Vec<Option<usize>> {
    let first = |mark: usize| scene.moments.iter().position(|m| m.marks.contains(&mark)).map(|i| i + 1);
    (0..marks).map(first).collect()
}

/// The moment that a reader begins at, from 0: the first mark; without marks the moment of a single picture, which for
/// a rejected program is the one at which the compiler stops.
pub fn first(scene: &Scene) -> usize {
    scene.strip.first().filter(|panel| panel.mark.is_some()).map_or(scene.start, |panel| panel.moment)
}

/// The live figure with its controls. It holds the one drawing, which the strip uses.
pub fn stepper(request: &Request<'_>, trace: &Trace, scene: &Scene, drawing: &Drawing) -> String {
    let count = scene.moments.len();
    let mut html =
        format!("<div class=\"mm-bar\"><div class=\"mm-btns\" role=\"toolbar\" aria-label=\"{}\">", messages::CONTROLS);
    for (name, words, shape) in BUTTONS {
        html += &format!(
            "<button type=\"button\" data-b=\"{name}\" aria-label=\"{words}\"><svg viewBox=\"0 0 18 18\" aria-hidden=\"true\">{shape}</svg></button>"
        );
    }
    html += &format!(
        "</div><div class=\"mm-time\"><svg aria-hidden=\"true\"></svg><input type=\"range\" min=\"1\" max=\"{count}\" value=\"{}\" aria-label=\"{}\"></div>",
        first(scene) + 1,
        messages::SLIDER
    );
    html += &format!(
        "<div class=\"mm-meter\"><span>{} <b data-o=\"st\"></b></span><span>{} <b data-o=\"hp\"></b></span></div></div>",
        messages::METER_STACK,
        messages::METER_HEAP
    );
    let digits = 2 * count.to_string().len() + 2;
    html += &format!(
        "<div class=\"mm-cap\"><span class=\"mm-cnt\" style=\"min-width:{digits}ch\"></span><div class=\"mm-txt\">"
    );
    for moment in &scene.moments {
        html += &format!("<span>{}</span>", inline::html(&moment.caption));
    }
    html += "</div></div><p class=\"mm-vh\" role=\"status\"></p>";
    let picture = svg::svg(drawing, &format!("{}-g", request.id_prefix));
    html += &format!(
        "<div class=\"mm-fig mm-live\" tabindex=\"0\" role=\"group\" aria-label=\"{}\">{picture}</div>",
        messages::LIVE_FIGURE
    );
    html + &data(request, trace, scene)
}

/// The panel in which the script shows the bytes of a value. It has room for the longest that it will ever show, so that
/// nothing moves.
pub fn lens_panel(scene: &Scene) -> String {
    if scene.lens.subjects.is_empty() {
        return String::new();
    }
    let bytes = lens::most_bytes(&scene.lens).max(8);
    let sixteens = bytes.div_ceil(16);
    let head = lens::longest_head(&scene.lens).div_ceil(LENS_LETTERS).clamp(1, LENS_LINES);
    format!(
        "<div class=\"mm-lens\"><div class=\"mm-h\">{} <span class=\"mm-hint\">{}</span></div>\
         <div class=\"mm-read\" style=\"--h:{head};--s:{sixteens}\"></div></div>",
        messages::LENS,
        messages::LENS_USE
    )
}

/// So many letters stand in a line of the lens.
const LENS_LETTERS: usize = 42;
/// The head of the lens has no more lines.
const LENS_LINES: usize = 4;

/// What changes from step to step, as JSON in a script that does not run.
fn data(request: &Request<'_>, trace: &Trace, scene: &Scene) -> String {
    // The lines of the panel, from 1; one that is hidden is none of them.
    let shown = &request.snippet.shown;
    let row = |line: u32| shown.iter().position(|shown| shown.program_line == line).map_or(0, |i| i + 1);
    let moments = &scene.moments;
    let marks = moments.iter().flat_map(|m| &m.marks).max().map_or(0, |m| m + 1);
    let shown = output::stdout(trace);
    let written = |m: &crate::scene::Moment| {
        let text = String::from_utf8_lossy(&trace.stdout[..m.stdout_len]);
        text.encode_utf16().count().min(shown.encode_utf16().count())
    };
    let mut fields = vec![
        ("l", json::list(moments.iter().map(|m| row(m.line).to_string()))),
        ("m", json::list(jumps(scene, marks).iter().map(|jump| jump.unwrap_or(0).to_string()))),
        ("g", json::text(&moments.iter().map(|m| sign(m.glyph)).collect::<String>())),
        (
            "k",
            json::list(
                moments.iter().enumerate().filter_map(|(i, m)| Some(format!("{},{}", i + 1, m.marks.first()? + 1))),
            ),
        ),
        ("st", json::list(moments.iter().map(|m| m.stack_bytes.to_string()))),
        ("hp", json::list(moments.iter().map(|m| m.heap_bytes.to_string()))),
        ("d", json::list(moments.iter().map(|m| json::text(&m.description)))),
        ("z", lens::data(&scene.lens)),
    ];
    if !trace.stdout.is_empty() {
        fields.push(("o", json::list(moments.iter().map(|m| written(m).to_string()))));
    }
    format!("<script type=\"application/json\">{}</script>", json::object(&fields))
}

/// The sign of a step in the timeline, which the script draws; of several in one column it takes the greatest.
fn sign(glyph: Glyph) -> char {
    match glyph {
        Glyph::Other => '0',
        Glyph::Return => '1',
        Glyph::Call => '2',
        Glyph::Move => '3',
        Glyph::Allocate => '4',
        Glyph::Free => '5',
        Glyph::Fault => '6',
    }
}
