//! `x[i]`

/// `x[i]`
#[lang = "index"]
pub trait Index<Idx: ?Sized> {
    /// What stands there.
    type Output: ?Sized;
    /// A reference to it.
    #[track_caller]
    fn index(&self, index: Idx) -> &Self::Output;
}

/// `x[i]` where it is changed.
#[lang = "index_mut"]
pub trait IndexMut<Idx: ?Sized>: Index<Idx> {
    /// A reference to what stands there.
    #[track_caller]
    fn index_mut(&mut self, index: Idx) -> &mut Self::Output;
}
