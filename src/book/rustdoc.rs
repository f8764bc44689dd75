//! Options to the info string that rustdoc understands: it skips a fence that has any word it does not know.

use crate::snippet::{Edition, Expect, Options};

/// The words for the renderer `test`, so that `mdbook test` compiles and runs the block as it is.
pub fn info(options: &Options) -> String {
    let edition = match options.edition {
        Edition::E2015 => "edition2015",
        Edition::E2018 => "edition2018",
        Edition::E2021 => "edition2021",
        Edition::E2024 => "edition2024",
    };
    match &options.expect {
        Expect::Run => format!("rust,{edition}"),
        Expect::Panic => format!("rust,should_panic,{edition}"),
        Expect::CompileFail(None) => format!("rust,compile_fail,{edition}"),
        Expect::CompileFail(Some(code)) => format!("rust,compile_fail,{code},{edition}"),
        Expect::NoRun => format!("rust,no_run,{edition}"),
        Expect::Ignore => format!("rust,ignore,{edition}"),
    }
}
