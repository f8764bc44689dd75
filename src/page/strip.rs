//! The chosen moments one under another: each with its number, its caption and its picture.

use crate::arrange::geometry::{Px, px};
use crate::arrange::{Drawing, MAX_WIDTH};
use crate::scene::{Panel, Scene, messages};
use crate::svg;

use super::{Request, inline};

/// The room that a tall figure has on a narrow phone.
const NARROW: Px = px(320.0);

/// The strip. Its pictures use the drawing of the stepper with their own step; a figure of one moment has no stepper.
pub fn strip(request: &Request<'_>, scene: &Scene, drawing: &Drawing) -> String {
    let id = format!("{}-g", request.id_prefix);
    let mut html = "<div class=\"mm-strip\">".to_string();
    if let ([only], [_]) = (scene.strip.as_slice(), scene.moments.as_slice()) {
        return html + &panel(only, scene, drawing, &svg::svg(drawing, &id)) + "</div>";
    }
    for entry in &scene.strip {
        let moment = &scene.moments[entry.moment];
        let label = messages::label_of_panel(entry.mark.map(|m| m + 1), &moment.description);
        html += &panel(entry, scene, drawing, &svg::panel(drawing, &id, entry.moment, &label));
    }
    html + "</div>"
}

fn panel(entry: &Panel, scene: &Scene, drawing: &Drawing, picture: &str) -> String {
    let caption = inline::html(&scene.moments[entry.moment].caption);
    let number = entry.mark.map_or_else(String::new, |mark| format!("<i>{}</i>", mark + 1));
    let said = match caption.is_empty() && number.is_empty() {
        true => String::new(),
        false => format!("<div class=\"mm-say\">{number}<span>{caption}</span></div>"),
    };
    // What a reader may have to scroll must be within reach of the keyboard.
    let is_wide = drawing.tall.as_ref().is_some_and(|tall| tall.width > NARROW) || drawing.wide.width > MAX_WIDTH;
    let reach = if is_wide { " tabindex=\"0\"" } else { "" };
    format!("<div class=\"mm-pan\"{reach}>{said}{picture}</div>")
}
