//! Methods of `bool`.

impl bool {
    /// `Some(t)` when it holds.
    #[rustc_const_conditional]
    pub fn then_some<T>(self, t: T) -> Option<T> {
        if self { Some(t) } else { None }
    }

    /// `Some(f())` when it holds.
    #[rustc_const_conditional]
    pub fn then<T, F: FnOnce() -> T>(self, f: F) -> Option<T> {
        if self { Some(f()) } else { None }
    }
}
