//! The command `mdbook-memory`: everything it does starts in [`cli`].
#![forbid(unsafe_code)]
// A match over an enum of ours names what it leaves out, so that a new variant is decided about everywhere; tests may say `_`.
#![cfg_attr(not(test), warn(clippy::wildcard_enum_match_arm))]

mod cli;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    cli::main()
}
