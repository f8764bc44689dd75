//! A reference and the blocks of the book to what stands in its place.

use std::sync::Arc;

use crate::book::block::{caught, escape, html, one_line};
use crate::book::cache::of_reference;
use crate::book::reference::{Form, Reference, Wanted};
use crate::book::work::{Named, Run, Work};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::suggest::{closest, list};
use crate::machine::costs;
use crate::page::{NoStill, Request, Size, Which, moment};
use crate::scene::{messages, scene, told};
use crate::snippet::assertion::Number;
use crate::source::{Source, Span};

/// What stands in place of a reference.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Resolved {
    /// HTML that begins with a block tag, on one line.
    Figure(String),
    /// A picture in a line of text.
    Inline(String),
    /// A number, or the message of a problem.
    Text(String),
}

impl Resolved {
    /// As the cache keeps it: a letter and the text.
    fn written(&self) -> String {
        match self {
            Resolved::Figure(html) => format!("F{html}"),
            Resolved::Inline(html) => format!("I{html}"),
            Resolved::Text(text) => format!("T{text}"),
        }
    }

    fn read(written: &str) -> Resolved {
        let after = |letter| written.strip_prefix(letter).map(String::from);
        let picture = after('F').map(Resolved::Figure).or_else(|| after('I').map(Resolved::Inline));
        picture.unwrap_or_else(|| Resolved::Text(after('T').unwrap_or_default()))
    }
}

/// Finds what the reference asks for, and keeps it for the next build; a problem is reported, and its message takes the place.
pub fn resolve(work: &mut Work, reference: &Reference, chapter: &Source) -> Resolved {
    let question = of_reference(work, reference);
    let known = question.as_ref().and_then(|question| work.cache.answer(question)).map(Resolved::read);
    let found = match known {
        Some(known) => Ok(known),
        None => reference.wanted.clone().and_then(|wanted| find(work, reference, &wanted)),
    };
    if let (Some(question), Ok(resolved)) = (question, &found) {
        work.cache.keep(question, Arc::from(resolved.written()));
    }
    found.unwrap_or_else(|problem| {
        let text = work.report_in_text(problem, chapter);
        match reference.is_alone {
            true => Resolved::Figure(format!("<pre class=\"mm-err\">{}</pre>", escape(&text))),
            false => Resolved::Text(for_a_line(&escape(text.lines().next().unwrap_or_default()))),
        }
    })
}

fn find(work: &Work, reference: &Reference, wanted: &Wanted) -> Result<Resolved, Diagnostic> {
    let span = reference.span;
    let named = work.named.get(&wanted.id).ok_or_else(|| unknown(work, &wanted.id, span))?;
    let (snippet, trace) = match &named.run {
        Run::Traced(traced) => &**traced,
        Run::Nothing => return Err(not_drawn(named, &wanted.id, span)),
        Run::Known => unreachable!("a block of which something new is asked is run"),
    };
    let request = Request { snippet, trace: Some(trace), problem: None, id_prefix: &reference.id_prefix };
    let of_block = |problems| placed(problems, span);
    let size = match (&wanted.form, wanted.which) {
        (Form::Number(number), which) => return Ok(Resolved::Text(number_of(&request, number, which, span)?)),
        (Form::Picture, Which::Start) if reference.is_alone => {
            return html(work.engine, &request).map(Resolved::Figure).map_err(of_block);
        }
        (Form::Picture, Which::Start) => return Err(needs_a_paragraph(&wanted.id, span)),
        (Form::Picture, Which::Step(_) | Which::Mark(_)) => Size::Full,
        (Form::Thumbnail, _) => Size::Thumb,
    };
    let still = caught(snippet, || Ok(work.engine.still(&request, wanted.which, size))).map_err(of_block)?;
    let picture = one_line(still.map_err(|why| no_still(why, wanted.which, span))?.html);
    Ok(match size {
        Size::Full if reference.is_alone => Resolved::Figure(picture),
        Size::Thumb if reference.is_alone => Resolved::Figure(format!("<p>{picture}</p>")),
        Size::Full => Resolved::Inline(for_a_line(&without_blocks(&picture))),
        Size::Thumb => Resolved::Inline(for_a_line(&picture)),
    })
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

/// Says of the reference what was said of the block.
fn placed(problems: Vec<Diagnostic>, span: Span) -> Diagnostic {
    let message = problems.into_iter().next().map_or(String::from("there is no picture"), |problem| problem.message);
    Diagnostic::error_without_code(span, message)
}

fn no_still(why: NoStill, which: Which, span: Span) -> Diagnostic {
    let name = match which {
        Which::Start => String::from("picture"),
        Which::Step(number) => format!("step {number}"),
        Which::Mark(number) => format!("mark {number}"),
    };
    let missing = Diagnostic::error_without_code(span, format!("this figure has no {name}"));
    match why {
        NoStill::Block(problems) => placed(problems, span),
        NoStill::Nothing => missing.help("its program ran nothing that could be drawn"),
        NoStill::Step { steps } => missing.help(format!("it has {steps} steps")),
        NoStill::Mark { marks } => missing.help(format!("it has {marks} marks")),
    }
}

/// A number or value as text: of the whole run, or at the moment that was named.
fn number_of(request: &Request, number: &Number, which: Which, span: Span) -> Result<String, Diagnostic> {
    let Some(trace) = request.trace else { return Err(no_still(NoStill::Nothing, which, span)) };
    match (number, which) {
        (Number::Quantity(quantity), Which::Start) => Ok(messages::grouped(costs::of_run(trace, *quantity))),
        (Number::Measure { .. } | Number::Value(_), Which::Start) => {
            let missing = Diagnostic::error_without_code(span, "a value changes while the program runs");
            Err(missing.help("name the moment as well: `mark=1` or `step=1`"))
        }
        (_, Which::Step(_) | Which::Mark(_)) => {
            let scene = scene(trace, request.snippet).map_err(|problems| placed(problems, span))?;
            let marks = request.snippet.marks.len();
            let moment = moment(&scene, which, marks).map_err(|why| no_still(why, which, span))?;
            let text = told(trace, scene.moments[moment].step, number);
            text.map(|text| for_a_line(&escape(&text))).map_err(|why| Diagnostic::error_without_code(span, why))
        }
    }
}

/// The same with tags that may stand in a line; the style sheet lets them look as before.
fn without_blocks(html: &str) -> String {
    let marked = html.replacen("<figure class=\"", "<span class=\"mm-inl ", 1);
    marked.replace("</figure>", "</span>").replace("<div", "<span").replace("</div>", "</span>")
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
