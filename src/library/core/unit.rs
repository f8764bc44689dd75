//! What collects nothing: `()` from an iterator of `()`.

impl FromIterator<()> for () {
    fn from_iter<I: IntoIterator<Item = ()>>(iter: I) -> () {
        for () in iter {}
    }
}
