//! A reference and the blocks of the book to what stands in its place.

use crate::book::block::{caught, escape, html, one_line};
use crate::book::reference::{At, Form, Reference, Wanted};
use crate::book::work::{Named, Work};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::suggest::{closest, list};
use crate::machine::costs;
use crate::machine::trace::Trace;
use crate::page::Request;
use crate::page::picture::{PictureRequest, Size};
use crate::scene::{Scene, messages, scene};
use crate::snippet::Snippet;
use crate::snippet::quantity::Quantity;
use crate::source::{Source, Span};

/// What stands in place of a reference.
pub enum Resolved {
    /// HTML that begins with a block tag, on one line.
    Figure(String),
    /// A picture in a line of text.
    Inline(String),
    /// A number, or the message of a problem.
    Text(String),
}

/// Finds what the reference asks for; a problem is reported, and its message takes the place.
pub fn resolve(work: &mut Work, reference: &Reference, chapter: &Source, id_prefix: &str) -> Resolved {
    let found = reference.wanted.clone().and_then(|wanted| find(work, reference, &wanted, id_prefix));
    found.unwrap_or_else(|problem| {
        let text = work.report_in_text(problem, chapter);
        match reference.is_alone {
            true => Resolved::Figure(format!("<pre class=\"mm-err\">{}</pre>", escape(&text))),
            false => Resolved::Text(for_a_line(&escape(text.lines().next().unwrap_or_default()))),
        }
    })
}

fn find(work: &Work, reference: &Reference, wanted: &Wanted, id_prefix: &str) -> Result<Resolved, Diagnostic> {
    let span = reference.span;
    let named = work.named.get(&wanted.id).ok_or_else(|| unknown(work, &wanted.id, span))?;
    let Some((snippet, trace)) = &named.drawn else { return Err(not_drawn(named, &wanted.id, span)) };
    match (wanted.form, wanted.at) {
        (Form::Cost(quantity), at) => Ok(Resolved::Text(cost(snippet, trace, quantity, at, span)?)),
        (Form::Picture, None) if reference.is_alone => whole(work, snippet, trace, id_prefix, span),
        (Form::Picture, None) => Err(needs_a_paragraph(&wanted.id, span)),
        (Form::Picture, Some(_)) | (Form::Thumbnail, _) => {
            let scene = scene_of(snippet, trace, span)?;
            let moment = wanted.at.map_or(Ok(scene.start), |at| moment(&scene, at, span))?;
            let size = if wanted.form == Form::Thumbnail { Size::Thumbnail } else { Size::Full };
            let request =
                PictureRequest { snippet, scene: &scene, moment, size, id_prefix, is_inline: !reference.is_alone };
            let picture =
                caught(snippet, || Ok(one_line(work.engine.picture(&request)))).map_err(|e| placed(e, span))?;
            Ok(match reference.is_alone {
                true => Resolved::Figure(picture),
                false => Resolved::Inline(for_a_line(&picture)),
            })
        }
    }
}

fn unknown(work: &Work, id: &str, span: Span) -> Diagnostic {
    let names = || work.named.keys().map(String::as_str);
    let near = closest(id, names()).map_or(String::new(), |near| format!("did you mean `{near}`? "));
    let known = match work.named.is_empty() {
        true => String::from("no block of this book has an id; give one the word `id=…`"),
        false => format!("there are {}", list(names())),
    };
    Diagnostic::error_without_code(span, format!("no block of this book has the id `{id}`")).help(near + &known)
}

fn not_drawn(named: &Named, id: &str, span: Span) -> Diagnostic {
    let message = format!("the block `{id}` has not run, so there is nothing to show of it");
    Diagnostic::error_without_code(span, message).note(format!("it stands at {}", named.at))
}

fn needs_a_paragraph(id: &str, span: Span) -> Diagnostic {
    let help = format!("put it into a paragraph of its own, or choose a moment: `{{{{#memory {id} mark=1}}}}`");
    Diagnostic::error_without_code(span, "a whole figure does not fit into a line of text").help(help)
}

/// The figure as it stands at its block, with ids of its own.
fn whole(work: &Work, snippet: &Snippet, trace: &Trace, id_prefix: &str, span: Span) -> Result<Resolved, Diagnostic> {
    let request = Request { snippet, trace: Some(trace), problem: None, id_prefix };
    html(work.engine, &request).map(Resolved::Figure).map_err(|problems| placed(problems, span))
}

fn scene_of(snippet: &Snippet, trace: &Trace, span: Span) -> Result<Scene, Diagnostic> {
    scene(trace, snippet).map_err(|problems| placed(problems, span))
}

/// Says of the reference what was said of the block.
fn placed(problems: Vec<Diagnostic>, span: Span) -> Diagnostic {
    let message = problems.into_iter().next().map_or(String::from("there is no picture"), |problem| problem.message);
    Diagnostic::error_without_code(span, message)
}

/// The moment of a scene that is meant.
fn moment(scene: &Scene, at: At, span: Span) -> Result<usize, Diagnostic> {
    let (found, what, count) = match at {
        At::Step(number) => {
            let found = (number <= scene.moments.len()).then(|| number - 1);
            (found, format!("step {number}"), format!("it has {} steps", scene.moments.len()))
        }
        At::Mark(number) => {
            let found = scene.moments.iter().position(|moment| moment.marks.contains(&(number - 1)));
            let marks = scene.moments.iter().flat_map(|moment| &moment.marks).max().map_or(0, |last| last + 1);
            (found, format!("mark {number}"), format!("it has {marks} marks"))
        }
    };
    let missing = || Diagnostic::error_without_code(span, format!("this figure has no {what}")).help(count);
    found.ok_or_else(missing)
}

/// A number in groups of three digits.
fn cost(
    snippet: &Snippet,
    trace: &Trace,
    quantity: Quantity,
    at: Option<At>,
    span: Span,
) -> Result<String, Diagnostic> {
    let number = match at {
        None => costs::of_run(trace, quantity),
        Some(at) => {
            let scene = scene_of(snippet, trace, span)?;
            costs::at_step(trace, scene.moments[moment(&scene, at, span)?].step, quantity)
        }
    };
    Ok(messages::grouped(number))
}

/// HTML for the middle of a paragraph or a table cell: what Markdown could take for its own signs becomes references, in
/// text and, for the bars of tables, in attributes. References that are there stay as they are.
fn for_a_line(html: &str) -> String {
    let mut text = String::with_capacity(html.len() + html.len() / 8);
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            '|' => {
                text.push_str("&#124;");
                continue;
            }
            _ => {}
        }
        let is_sign = c.is_ascii_punctuation() && !matches!(c, '<' | '>' | '&' | ';' | '#');
        if !in_tag && is_sign {
            text.push_str(&format!("&#{};", u32::from(c)));
        } else {
            text.push(c);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_finds_nothing_of_its_own_in_a_picture() {
        let html = "<g style=\"--t:1\" id=\"a|b\"><text>*x*_y_ &amp; --</text></g>";
        let wanted = "<g style=\"--t:1\" id=\"a&#124;b\"><text>&#42;x&#42;&#95;y&#95; &amp; &#45;&#45;</text></g>";
        assert_eq!(for_a_line(html), wanted);
    }
}
