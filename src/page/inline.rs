//! Inline Markdown of captions to HTML. Code is a `<span>`: highlight.js colours every `<code>` of a page.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::escape::escape;

/// The inline parts of `markdown`; block structure is ignored, and HTML is shown as text.
#[expect(clippy::wildcard_enum_match_arm, reason = "not an enum of ours")]
pub fn html(markdown: &str) -> String {
    let mut html = String::new();
    for event in Parser::new(markdown) {
        match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => html += &escape(&text),
            Event::Code(text) => html += &format!("<span class=\"mm-c\">{}</span>", escape(&text)),
            Event::Start(Tag::Emphasis) => html += "<em>",
            Event::End(TagEnd::Emphasis) => html += "</em>",
            Event::Start(Tag::Strong) => html += "<strong>",
            Event::End(TagEnd::Strong) => html += "</strong>",
            Event::Start(Tag::Link { dest_url, .. }) => html += &link(&dest_url),
            Event::End(TagEnd::Link) => html += "</a>",
            Event::SoftBreak | Event::HardBreak => html.push(' '),
            _ => {}
        }
    }
    html
}

/// Links to other pages are kept; those that would run something are not.
fn link(target: &str) -> String {
    let scheme = target.split([':', '/', '#', '?']).next().unwrap_or("");
    let has_scheme = target[scheme.len()..].starts_with(':');
    let is_safe = !has_scheme || ["http", "https", "mailto"].contains(&scheme.to_ascii_lowercase().as_str());
    if is_safe { format!("<a href=\"{}\">", escape(target)) } else { "<a>".to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_parts_survive_and_markup_does_not() {
        assert_eq!(html("`s1` *moves* <b>x</b>"), "<span class=\"mm-c\">s1</span> <em>moves</em> &lt;b&gt;x&lt;/b&gt;");
        assert_eq!(html("[x](javascript:alert)"), "<a>x</a>");
        assert_eq!(html("[x](a.html)"), "<a href=\"a.html\">x</a>");
    }
}
