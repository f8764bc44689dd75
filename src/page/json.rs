//! Values to JSON that may stand in a `<script>` of a page: no newline, no `<` and no `{{`.

/// A string.
pub fn text(text: &str) -> String {
    let mut json = String::from("\"");
    let mut before = ' ';
    for c in text.chars() {
        match c {
            '"' | '\\' => json.extend(['\\', c]),
            '\n' => json.push_str("\\n"),
            '{' if before == '{' => json.push_str("\\u007b"),
            '<' | '\u{2028}' | '\u{2029}' => json += &format!("\\u{:04x}", c as u32),
            c if c.is_control() => json += &format!("\\u{:04x}", c as u32),
            c => json.push(c),
        }
        before = c;
    }
    json + "\""
}

/// An array of values that are JSON already.
pub fn list(values: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", values.into_iter().collect::<Vec<_>>().join(","))
}

/// An object of values that are JSON already.
pub fn object(fields: &[(&str, String)]) -> String {
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
    format!("{{{}}}", fields.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_the_script() {
        assert_eq!(text("a\"\\\n</script>{{"), r#""a\"\\\n\u003c/script>{\u007b""#);
        assert_eq!(object(&[("a", list(["1".into(), text("b")]))]), r#"{"a":[1,"b"]}"#);
    }
}
