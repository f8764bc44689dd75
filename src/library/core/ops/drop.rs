//! Code that runs when a value ends.

/// Has code to run when it is dropped.
#[lang = "drop"]
pub trait Drop {
    /// That code. The fields are dropped after it.
    fn drop(&mut self);
}
