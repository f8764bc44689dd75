//! The tables of book.toml that concern us, as mdBook sends them, to [`Config`].

use serde_json::Value;

use crate::diagnostic::suggest::{closest, list};
use crate::snippet::Options;
use crate::snippet::info::{DETAIL, EDITIONS, STEPS, choose};

/// What book.toml says.
#[derive(Clone, PartialEq, Debug)]
pub struct Config {
    pub on_error: OnError,
    /// The options of every block that does not say something else.
    pub defaults: Options,
    /// Whether a build may use what the last one found.
    pub has_cache: bool,
    /// The folder of the chapters, relative to the book.
    pub source_folder: String,
}

/// What happens to a book with a wrong block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OnError {
    /// The build fails, after all blocks were tried.
    Fail,
    /// The page shows the code with the message.
    Show,
}

const ON_ERROR: &[(&str, OnError)] = &[("fail", OnError::Fail), ("show", OnError::Show)];

/// Our keys; `renderers` is read by mdBook, which asks us only for those.
pub const KEYS: &[&str] = &["on-error", "steps", "detail", "edition", "max-steps", "cache", "renderers"];
/// mdBook's own keys in the table of a preprocessor.
const MDBOOK_KEYS: &[&str] = &["command", "before", "after", "optional"];

impl Config {
    /// Reads the configuration of a whole book. The errors are sentences about book.toml, all of them.
    pub fn read(config: &Value) -> Result<Config, Vec<String>> {
        let mut problems = Vec::new();
        let mut read = Config {
            on_error: OnError::Fail,
            defaults: Options::default(),
            has_cache: true,
            source_folder: String::from(source_folder(config)),
        };
        // An edition that mdBook knows and we do not is no error of the author's.
        if let Some(name) = config.pointer("/rust/edition").and_then(Value::as_str)
            && let Ok(edition) = choose(name, EDITIONS)
        {
            read.defaults.edition = edition;
        }
        if let Some(Value::Object(table)) = config.pointer("/preprocessor/memory") {
            for (key, value) in table {
                problems.extend(read.key(key, value).err());
            }
        }
        if problems.is_empty() { Ok(read) } else { Err(problems) }
    }

    fn key(&mut self, key: &str, value: &Value) -> Result<(), String> {
        match key {
            "on-error" => self.on_error = named(key, value, ON_ERROR)?,
            "steps" => self.defaults.steps = named(key, value, STEPS)?,
            "detail" => self.defaults.detail = named(key, value, DETAIL)?,
            "edition" => self.defaults.edition = named(key, value, EDITIONS)?,
            "max-steps" => {
                let limit = value.as_u64().filter(|limit| *limit > 0);
                let wrong = || format!("`max-steps` of [preprocessor.memory] must be a positive integer, not {value}");
                self.defaults.max_steps = Some(limit.ok_or_else(wrong)?);
            }
            "cache" => {
                let wrong = || format!("`cache` of [preprocessor.memory] must be true or false, not {value}");
                self.has_cache = value.as_bool().ok_or_else(wrong)?;
            }
            "renderers" => {}
            _ if MDBOOK_KEYS.contains(&key) => {}
            _ => return Err(unknown_key(key)),
        }
        Ok(())
    }
}

/// The folder of the chapters, relative to the book, in book.toml as mdBook sends it.
pub fn source_folder(config: &Value) -> &str {
    config.pointer("/book/src").and_then(Value::as_str).unwrap_or("src")
}

#[expect(clippy::wildcard_enum_match_arm, reason = "not an enum of ours")]
fn named<T: Copy>(key: &str, value: &Value, choices: &[(&str, T)]) -> Result<T, String> {
    let chosen = match value {
        Value::String(name) => choose(name, choices),
        _ => choose("", choices),
    };
    chosen.map_err(|help| format!("{value} is not a value of `{key}` in [preprocessor.memory]: {help}"))
}

fn unknown_key(key: &str) -> String {
    let hint = match closest(key, KEYS.iter().copied()) {
        Some(close) => format!("; did you mean `{close}`?"),
        None => String::from("."),
    };
    let (ours, theirs) = (list(KEYS.iter().copied()), list(MDBOOK_KEYS.iter().copied()));
    format!("[preprocessor.memory] has no key `{key}`{hint} There are {ours}, and mdBook's own {theirs}")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::snippet::{Detail, Edition, Steps};

    fn problem(table: Value) -> String {
        Config::read(&json!({ "preprocessor": { "memory": table } })).expect_err("it is wrong").join("\n")
    }

    #[test]
    fn all_keys_are_read() {
        let config = Config::read(&json!({
            "book": { "src": "book" },
            "rust": { "edition": "2018" },
            "preprocessor": { "memory": {
                "command": "x", "after": ["links"], "optional": true, "renderers": ["html"],
                "on-error": "show", "steps": "marked", "detail": "bytes", "max-steps": 7,
            } },
        }));
        let config = config.expect("it is right");
        assert_eq!((config.on_error, config.source_folder.as_str()), (OnError::Show, "book"));
        let defaults = config.defaults;
        assert_eq!((defaults.steps, defaults.detail, defaults.max_steps), (Steps::Marked, Detail::Bytes, Some(7)));
        assert_eq!(defaults.edition, Edition::E2018);
    }

    #[test]
    fn everything_has_a_default() {
        let config = Config::read(&json!({})).expect("it is right");
        assert_eq!((config.on_error, config.source_folder.as_str()), (OnError::Fail, "src"));
        assert_eq!(config.defaults, Options::default());
    }

    #[test]
    fn our_edition_goes_before_that_of_the_book() {
        let config = json!({ "rust": { "edition": "2018" }, "preprocessor": { "memory": { "edition": "2021" } } });
        assert_eq!(Config::read(&config).expect("it is right").defaults.edition, Edition::E2021);
    }

    #[test]
    fn mistakes_say_what_exists() {
        let text = problem(json!({ "on-eror": "show" }));
        assert!(text.contains("no key `on-eror`; did you mean `on-error`? There are `on-error`, `steps`"), "{text}");
        let text = problem(json!({ "colour": 1 }));
        assert!(text.contains("no key `colour`. There are `on-error`"), "{text}");
        let text = problem(json!({ "steps": "some" }));
        assert!(text.contains("\"some\" is not a value of `steps`") && text.contains("`all`, `marked`"), "{text}");
        assert!(problem(json!({ "edition": 2024 })).contains("2024 is not a value of `edition`"));
        assert!(problem(json!({ "max-steps": -1 })).contains("positive integer"));
        assert_eq!(problem(json!({ "a-a-a": 1, "b-b-b": 2 })).lines().count(), 2);
    }
}
