//! The layout of a type to the figure of its block: code, strips of bytes, a table of the fields, and what is not specified.

use crate::arrange;
use crate::machine::trace::Trace;
use crate::scene::layout::{TypeLayout, layout};
use crate::scene::messages::layout as words;
use crate::svg;

use super::escape::escape;
use super::{Request, inline};

/// What stands under the code; `None` where the type is not known since nothing ran.
pub fn body(request: &Request<'_>, trace: &Trace) -> Option<String> {
    let shown = layout(trace)?;
    let picture = svg::svg(&arrange::layout(&shown), &format!("{}-g", request.id_prefix));
    Some(format!("<div class=\"mm-fig\">{picture}</div>{}{}", table(&shown), notes(&shown)))
}

fn table(shown: &TypeLayout) -> String {
    let heads = [words::FIELD, words::TYPE, words::OFFSET, words::SIZE, words::ALIGN];
    let head = |(i, head): (usize, &&str)| {
        let class = if i == 1 { " class=\"mm-lt\"" } else { "" };
        format!("<th scope=\"col\"{class}>{}</th>", escape(head))
    };
    let heads: String = heads.iter().enumerate().map(head).collect();
    let rows = shown.rows.iter().map(|row| {
        let numbers = [row.offset, row.size, row.align].map(|number| format!("<td>{number}</td>")).concat();
        let code = |text: &str| format!("<span class=\"mm-c\">{}</span>", escape(text));
        format!(
            "<tr><th scope=\"row\">{}</th><td class=\"mm-lt\">{}</td>{numbers}</tr>",
            code(&row.name),
            code(&row.ty)
        )
    });
    let rows: String = rows.collect();
    if rows.is_empty() {
        return rows;
    }
    format!("<table class=\"mm-tbl\"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>")
}

fn notes(shown: &TypeLayout) -> String {
    format!("<p class=\"mm-note\">{}</p>", inline::html(&shown.notes.join(" ")))
}
