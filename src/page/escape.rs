//! Text to HTML: nothing that an author or a program wrote may become markup.

/// Escapes text for elements and for quoted attributes. Newlines become references, since a figure is one physical line;
/// `{{` is broken up, so that mdBook's own preprocessors find no command in it.
pub fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    let mut before = ' ';
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\n' => html.push_str("&#10;"),
            '{' if before == '{' => html.push_str("&#123;"),
            '\t' => html.push_str("    "),
            c if c.is_control() => html.push('\u{fffd}'),
            c => html.push(c),
        }
        before = c;
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_becomes_markup() {
        assert_eq!(escape("<b>&\"x\"\n{{#include}}\u{7}"), "&lt;b&gt;&amp;&quot;x&quot;&#10;{&#123;#include}}\u{fffd}");
    }
}
