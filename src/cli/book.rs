//! `build`, `check` and `export`: what they do with a book in a folder. They need mdBook itself, which is the feature `build`.

use std::path::Path;

use crate::cli::arguments::CheckFormat;

/// Builds the book in `folder`, into `destination` or where book.toml says.
#[cfg(feature = "build")]
pub fn build(folder: &Path, destination: Option<&Path>) -> u8 {
    use crate::cli::{complain, exit, mdbook};

    match mdbook::build(folder, destination) {
        Ok(()) => exit::SUCCESS,
        Err(error) => {
            complain(&format!("error: {error:#}"));
            exit::WRONG
        }
    }
}

/// Tries every block of the book in `folder`.
#[cfg(feature = "build")]
pub fn check(folder: &Path, format: CheckFormat) -> u8 {
    use crate::cli::{complain, exit, mdbook, print};

    match mdbook::try_blocks(folder) {
        Ok(done) => {
            let failure = if done.problems.is_empty() { exit::SUCCESS } else { exit::WRONG };
            print(report(&done, format)).max(failure)
        }
        Err(error) => {
            complain(&format!("error: {error:#}"));
            exit::WRONG
        }
    }
}

/// Writes the figures of the book in `folder` as files, or checks those that are there.
#[cfg(feature = "build")]
pub fn export(folder: &Path, to: &Path, check: bool) -> u8 {
    crate::cli::export::export(folder, to, check)
}

/// Everything that is wrong with the blocks, as text or as one JSON object with `blocks` (a number) and `problems`.
#[cfg(feature = "build")]
fn report(done: &mdbook_memory::book::Preprocessed, format: CheckFormat) -> String {
    use crate::cli::protocol::summary;

    match format {
        CheckFormat::Text => {
            let problems = done.problems.iter().map(|problem| format!("{}\n\n", problem.text));
            format!("{}{}\n", problems.collect::<String>(), summary(done))
        }
        CheckFormat::Json => {
            let problems: Vec<_> = done.problems.iter().map(|problem| problem.json()).collect();
            format!("{}\n", serde_json::json!({ "blocks": done.blocks, "problems": problems }))
        }
    }
}

/// See the variant with the feature.
#[cfg(not(feature = "build"))]
pub fn build(_: &Path, _: Option<&Path>) -> u8 {
    without_mdbook("build")
}

/// See the variant with the feature.
#[cfg(not(feature = "build"))]
pub fn check(_: &Path, _: CheckFormat) -> u8 {
    without_mdbook("check")
}

/// See the variant with the feature.
#[cfg(not(feature = "build"))]
pub fn export(_: &Path, _: &Path, _: bool) -> u8 {
    without_mdbook("export")
}

#[cfg(not(feature = "build"))]
fn without_mdbook(command: &str) -> u8 {
    crate::cli::unsupported(&format!("the command `{command}`"), "in a program built without the feature `build`")
}
