//! One moment of a block's figure to HTML that can stand anywhere: a panel with its caption, or a thumbnail.

use crate::arrange::{arrange, thumb};
use crate::diagnostic::Diagnostic;
use crate::scene::{Scene, messages, scene};
use crate::svg;

use super::{Figure, Request, inline};

/// Which moment is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Which {
    /// The one that a picture without steps shows: the last mark, else the last moment before the drops of `main`.
    Start,
    /// A step of the stepper, from 1.
    Step(usize),
    /// The first moment that a mark names; marks count from 1.
    Mark(usize),
}

/// How much of it is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Size {
    /// A block element: caption and picture, in the arrangement that fits.
    Full,
    /// An inline element of at most 170 by 38 pixels: cells and arrows, no words.
    Thumb,
}

/// Why there is no such picture.
#[derive(Clone, PartialEq, Debug)]
pub enum NoStill {
    /// The block itself cannot be drawn.
    Block(Vec<Diagnostic>),
    /// It ran nothing that could be drawn: it is ignored, or it is rejected before its first step.
    Nothing,
    /// It has only so many steps.
    Step { steps: usize },
    /// It has only so many marks.
    Mark { marks: usize },
}

/// Makes a picture of one moment of a block.
///
/// # Errors
/// The block's own problems, or that it has no such step or mark.
pub fn still(request: &Request<'_>, which: Which, size: Size) -> Result<Figure, NoStill> {
    let trace = request.trace.filter(|_| super::is_drawn(request)).ok_or(NoStill::Nothing)?;
    let scene = scene(trace, request.snippet).map_err(NoStill::Block)?;
    let moment = moment(&scene, which, request.snippet.marks.len())?;
    let html = match size {
        Size::Full => panel(&scene, moment, which),
        Size::Thumb => thumbnail(&scene, moment),
    };
    Ok(Figure { html })
}

/// The moment of a scene that is meant, from 0. `marks` is how many marks the block has.
pub fn moment(scene: &Scene, which: Which, marks: usize) -> Result<usize, NoStill> {
    let steps = scene.moments.len();
    match which {
        Which::Start => Ok(scene.start),
        Which::Step(number) => number.checked_sub(1).filter(|n| *n < steps).ok_or(NoStill::Step { steps }),
        Which::Mark(number) => {
            let mark = number.checked_sub(1).ok_or(NoStill::Mark { marks })?;
            scene.moments.iter().position(|m| m.marks.contains(&mark)).ok_or(NoStill::Mark { marks })
        }
    }
}

fn panel(scene: &Scene, moment: usize, which: Which) -> String {
    let shown = &scene.moments[moment];
    let number = match which {
        Which::Mark(number) => Some(number),
        Which::Start | Which::Step(_) => shown.marks.first().map(|mark| mark + 1),
    };
    let label = messages::label_of_panel(number, &shown.description);
    let picture = svg::still(&arrange(scene), moment, &label);
    let caption = inline::html(&shown.caption);
    let said = if caption.is_empty() { caption } else { format!("<div class=\"mm-say\"><span>{caption}</span></div>") };
    format!("<figure class=\"mm\"><div class=\"mm-strip\"><div class=\"mm-pan\">{said}{picture}</div></div></figure>")
}

/// The bar would end the cell of a table.
fn thumbnail(scene: &Scene, moment: usize) -> String {
    let shown = &scene.moments[moment];
    let label = messages::label_of_panel(None, &shown.description);
    let picture = svg::still(&thumb(&shown.picture, &shown.description), 0, &label);
    format!("<span class=\"mm-thumb\">{}</span>", picture.replace('|', "&#124;"))
}
