//! What a page needs once, whatever the number of its figures: style, hatching and script.

use std::sync::LazyLock;

use crate::scene::messages::script as words;
use crate::svg;

use super::json;

const STYLE: &str = include_str!("mm.css");
const SCRIPT: &str = include_str!("mm.js");

/// Style sheet, hatching and script on one physical line, to stand before the first figure of a page.
pub fn assets() -> &'static str {
    static ASSETS: LazyLock<String> =
        LazyLock::new(|| format!("<style>{}</style>{}<script>{}</script>", light(STYLE), svg::hatch(), script()));
    &ASSETS
}

/// The script with its words.
fn script() -> String {
    light(SCRIPT).replacen("WORDS", &words_as_json(), 1)
}

fn words_as_json() -> String {
    let texts = [
        ("step", words::STEP),
        ("memory", words::MEMORY),
        ("play", crate::scene::messages::PLAY),
        ("pause", crate::scene::messages::PAUSE),
        ("hint", words::LENS_HINT),
        ("at", words::AT),
        ("empty", words::UNINITIALISED),
        ("more", words::MORE_BYTES),
        ("mark", words::KEYS_MARK),
        ("value", words::KEYS_VALUE),
    ];
    let mut fields: Vec<(&str, String)> = texts.iter().map(|(name, text)| (*name, json::text(text))).collect();
    fields.push(("keys", json::list(words::KEYS.iter().map(|text| json::text(text)))));
    json::object(&fields)
}

/// CSS or a script whose statements all end in `;` or `}`: without comments, line breaks and spaces that mean nothing.
fn light(source: &str) -> String {
    let mut text = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(open) = rest.find("/*") {
        text.push_str(&rest[..open]);
        rest = rest[open..].find("*/").map_or("", |close| &rest[open + close + 2..]);
    }
    text.push_str(rest);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| line.replace("; ", ";").replace(" }", "}").replace("} ", "}").replace("{ ", "{")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn assets_are_one_line_without_traps() {
        let assets = assets();
        assert!(!assets.contains('\n') && !assets.contains("<code"));
        assert_eq!(assets.matches("</style>").count(), 1);
    }

    #[test]
    fn rules_survive() {
        assert_eq!(light("/* a */\nb{c:d; e:f}\n\n  g h{i:j}"), "b{c:d;e:f}g h{i:j}");
    }
}
