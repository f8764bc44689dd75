//! The figure of a block to SVG files that need no page: the picture of its start and one for each mark.

use crate::arrange::{self, Drawing, arrange};
use crate::diagnostic::Diagnostic;
use crate::scene::layout::layout;
use crate::scene::scene;
use crate::scene::timeline::timeline;
use crate::snippet::View;
use crate::svg::standalone;

use super::Request;

/// A picture that stands alone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct File {
    /// Which mark it shows, from 1; `None` for the picture of a figure without steps.
    pub mark: Option<usize>,
    /// Valid XML, with a newline at its end.
    pub svg: String,
}

/// The files of a block; none where nothing is drawn.
///
/// # Errors
/// Those of the figure.
pub fn files(request: &Request<'_>) -> Result<Vec<File>, Vec<Diagnostic>> {
    let Some(trace) = request.trace.filter(|_| super::is_drawn(request)) else { return Ok(Vec::new()) };
    if request.snippet.options.view == View::Layout {
        let drawing = layout(trace).map(|shown| arrange::layout(&shown));
        return Ok(drawing.iter().map(|drawing| file(drawing, None, 0)).collect());
    }
    if request.snippet.options.view == View::Timeline {
        let shown = timeline(trace, &trace.loans, request.snippet);
        let lines: Vec<u32> = (1..=request.snippet.shown.len() as u32).collect();
        return Ok(vec![file(&arrange::timeline(&shown, Some(&lines)), None, 0)]);
    }
    let scene = scene(trace, request.snippet)?;
    let drawing = arrange(&scene);
    let picture = |mark, moment| file(&drawing, mark, moment);
    let of_mark = |mark: usize| {
        let moment = scene.moments.iter().position(|moment| moment.marks.contains(&mark))?;
        Some(picture(Some(mark + 1), moment))
    };
    let marks = (0..request.snippet.marks.len()).filter_map(of_mark);
    Ok(std::iter::once(picture(None, scene.start)).chain(marks).collect())
}

fn file(drawing: &Drawing, mark: Option<usize>, moment: usize) -> File {
    File { mark, svg: standalone(drawing, moment).trim_end().to_string() + "\n" }
}
