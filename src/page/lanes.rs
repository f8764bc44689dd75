//! A timeline of ownership to the body of its figure: the code, the lanes beside it (below it where the page is narrow), a legend.

use crate::arrange;
use crate::scene::messages::timeline as words;
use crate::scene::timeline::Timeline;
use crate::svg;

use super::escape::escape;
use super::{Request, code};

/// Code and lanes; the code is shown in any case, since the rows are its lines.
pub fn body(request: &Request<'_>, timeline: &Timeline) -> String {
    let lines: Vec<u32> = (1..=request.snippet.shown.len() as u32).collect();
    let beside = svg::svg(&arrange::timeline(timeline, None), &format!("{}-g", request.id_prefix));
    let below = svg::svg(&arrange::timeline(timeline, Some(&lines)), &format!("{}-t", request.id_prefix));
    format!(
        "<div class=\"mm-lanes\">{}<div class=\"mm-lw\">{beside}</div></div><div class=\"mm-lt\">{below}</div>{}",
        code::panel(request.snippet, &[]),
        legend()
    )
}

/// What the bars mean, each with a sample.
fn legend() -> String {
    let samples = [
        ("<rect class=\"m-bar\" x=\"9\" y=\"1\" width=\"8\" height=\"16\"/>", words::OWNS),
        ("<rect class=\"m-ll\" x=\"9.5\" y=\"1\" width=\"7\" height=\"16\"/>", words::READ_ONLY),
        ("<path class=\"m-lk\" d=\"M13 1V17\"/>", words::LOCKED),
        ("<circle class=\"m-ll\" cx=\"13\" cy=\"9\" r=\"5\"/>", words::MOVED_OUT),
        ("<path class=\"m-le\" d=\"M4 14h13\"/><path class=\"m-nul\" d=\"M19 6l7 7m0-7l-7 7\"/>", words::DROPPED),
    ];
    let sample = |(shape, text): &(&str, &str)| {
        format!("<span><svg width=\"28\" height=\"18\" aria-hidden=\"true\">{shape}</svg>{}</span>", escape(text))
    };
    format!("<p class=\"mm-leg\">{}</p>", samples.iter().map(sample).collect::<String>())
}
