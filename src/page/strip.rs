//! The chosen moments one under another: each with its number, its caption and its picture.

use crate::arrange::Drawing;
use crate::scene::{Panel, Scene, messages};
use crate::svg;

use super::{Request, inline};

/// The strip. Its pictures use the drawing of the stepper with their own step; a figure of one moment has no stepper.
pub fn strip(request: &Request<'_>, scene: &Scene, drawing: &Drawing) -> String {
    let id = format!("{}-g", request.id_prefix);
    let mut html = "<div class=\"mm-strip\">".to_string();
    if let ([only], [_]) = (scene.strip.as_slice(), scene.moments.as_slice()) {
        return html + &panel(only, scene, &svg::svg(drawing, &id)) + "</div>";
    }
    for entry in &scene.strip {
        let moment = &scene.moments[entry.moment];
        let label = messages::label_of_panel(entry.mark.map(|m| m + 1), &moment.description);
        html += &panel(entry, scene, &svg::panel(drawing, &id, entry.moment, &label));
    }
    html + "</div>"
}

fn panel(entry: &Panel, scene: &Scene, picture: &str) -> String {
    let caption = inline::html(&scene.moments[entry.moment].caption);
    let number = entry.mark.map_or_else(String::new, |mark| format!("<i>{}</i>", mark + 1));
    let said = match caption.is_empty() && number.is_empty() {
        true => String::new(),
        false => format!("<div class=\"mm-say\">{number}<span>{caption}</span></div>"),
    };
    format!("<div class=\"mm-pan\">{said}{picture}</div>")
}
