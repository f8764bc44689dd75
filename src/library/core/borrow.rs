//! Traits for data that can be lent in another form.

/// Can be borrowed as `Borrowed`, with the same `Eq`, `Ord` and `Hash`.
pub trait Borrow<Borrowed: ?Sized> {
    /// The borrowed form.
    fn borrow(&self) -> &Borrowed;
}

/// Can be mutably borrowed as `Borrowed`.
pub trait BorrowMut<Borrowed: ?Sized>: Borrow<Borrowed> {
    /// The borrowed form.
    fn borrow_mut(&mut self) -> &mut Borrowed;
}

impl<T: ?Sized> Borrow<T> for T {
    fn borrow(&self) -> &T {
        self
    }
}
impl<T: ?Sized> BorrowMut<T> for T {
    fn borrow_mut(&mut self) -> &mut T {
        self
    }
}
impl<T: ?Sized> Borrow<T> for &T {
    fn borrow(&self) -> &T {
        &**self
    }
}
impl<T: ?Sized> Borrow<T> for &mut T {
    fn borrow(&self) -> &T {
        &**self
    }
}
impl<T: ?Sized> BorrowMut<T> for &mut T {
    fn borrow_mut(&mut self) -> &mut T {
        &mut **self
    }
}
