//! Snippet to [`Crate`]: the program and the library as items and bodies with every name resolved, in rustc's terms (HIR).
//!
//! The program is lowered whole, so that all its errors are found. The library is an index that was made when this crate was
//! built; an item of it is lexed, parsed and resolved when somebody first asks for it. Both answer the same questions here.

pub mod body;
pub mod def;
mod head;
pub mod item;
mod krate;
mod library;
#[allow(clippy::wildcard_enum_match_arm, reason = "it reads the trees of syn and proc_macro2, whose enums may grow")]
mod lower;
mod order;
#[allow(clippy::wildcard_enum_match_arm, reason = "it reads the trees of syn and proc_macro2, whose enums may grow")]
mod outline;
pub mod print;
#[allow(clippy::wildcard_enum_match_arm, reason = "it reads the trees of syn and proc_macro2, whose enums may grow")]
mod style;
pub mod ty;

pub use head::SelfHead;
pub use krate::{ConstContext, Crate, hir, is_of_library, library};
pub use order::{is_of_other_crate, stands_alone, waits_for_bodies};
pub use outline::UnusedImport;
pub use outline::lacking::unstable;
pub use outline::levels::{LintLevel, LintSetting};
pub use style::StyleFinding;

#[cfg(test)]
mod tests;
