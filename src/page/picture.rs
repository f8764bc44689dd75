//! One moment of a figure to a picture that is complete in itself: for a page or a place where the figure is not.

use crate::arrange::arrange;
use crate::scene::{Moment, Scene};
use crate::snippet::Snippet;
use crate::svg;

use super::escape::escape;
use super::inline;

/// What is to be drawn.
#[derive(Clone, Copy, Debug)]
pub struct PictureRequest<'a> {
    pub snippet: &'a Snippet,
    pub scene: &'a Scene,
    /// Which of the scene's moments.
    pub moment: usize,
    pub size: Size,
    /// As for a figure.
    pub id_prefix: &'a str,
    /// Whether it stands in a line of text, where no block tag may be.
    pub is_inline: bool,
}

/// How large the picture is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Size {
    Full,
    /// Cells without text, and arrows.
    Thumbnail,
}

/// One physical line: a `<figure>` with the caption of the moment, or a `<span>` for the middle of a line.
pub fn picture(request: &PictureRequest<'_>) -> String {
    let moment = &request.scene.moments[request.moment];
    let svg = drawn(moment, &format!("{}-g", request.id_prefix), request.size);
    if request.is_inline {
        return format!("<span class=\"mm-inl\">{svg}</span>");
    }
    let caption = match moment.caption.is_empty() || request.size == Size::Thumbnail {
        true => String::new(),
        false => format!("<figcaption class=\"mm-say\"><span>{}</span></figcaption>", inline::html(&moment.caption)),
    };
    format!(
        "<figure class=\"mm mm-one\" id=\"{}\">{caption}<div class=\"mm-fig\">{svg}</div></figure>",
        escape(request.id_prefix)
    )
}

fn drawn(moment: &Moment, id: &str, size: Size) -> String {
    let scene = Scene { moments: vec![moment.clone()], start: 0, strip: Vec::new() };
    match size {
        Size::Full | Size::Thumbnail => svg::svg(&arrange(&scene), id),
    }
}
