//! How the primitive types are formatted.

use super::{Debug, Display, Formatter, Pointer, Result, Write};
use crate::cell::{Cell, RefCell, UnsafeCell};
use crate::marker::PhantomData;

impl Debug for ! {
    fn fmt(&self, _: &mut Formatter<'_>) -> Result {
        *self
    }
}
impl Display for ! {
    fn fmt(&self, _: &mut Formatter<'_>) -> Result {
        *self
    }
}
impl Debug for bool {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Display::fmt(self, f)
    }
}
impl Display for bool {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad(if *self { "true" } else { "false" })
    }
}
impl Display for str {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad(self)
    }
}
impl Debug for str {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_char('"')?;
        let mut from = 0;
        for (i, c) in self.char_indices() {
            if c != '\'' && c.debug_is_escaped(true) {
                f.write_str(unsafe { self.get_unchecked(from..i) })?;
                c.write_escaped_debug(f)?;
                from = i + c.len_utf8();
            }
        }
        f.write_str(unsafe { self.get_unchecked(from..) })?;
        f.write_char('"')
    }
}
impl Display for char {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad(self.encode_utf8(&mut [0; 4]))
    }
}
impl Debug for char {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_char('\'')?;
        if *self != '"' && self.debug_is_escaped(true) {
            self.write_escaped_debug(f)?;
        } else {
            f.write_char(*self)?;
        }
        f.write_char('\'')
    }
}
impl Debug for () {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad("()")
    }
}
impl<T: Debug> Debug for [T] {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
impl<T: ?Sized> Debug for PhantomData<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("PhantomData<")?;
        f.write_str(crate::any::type_name::<T>())?;
        f.write_str(">")
    }
}
impl<T: Copy + Debug> Debug for Cell<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_struct("Cell").field("value", &self.get()).finish()
    }
}
impl<T: ?Sized + Debug> Debug for RefCell<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let mut d = f.debug_struct("RefCell");
        match self.try_borrow() {
            Ok(borrow) => d.field("value", &borrow),
            Err(_) => d.field("value", &format_args!("<borrowed>")),
        };
        d.finish()
    }
}
impl<T: ?Sized> Debug for UnsafeCell<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_struct("UnsafeCell").finish_non_exhaustive()
    }
}

/// Function pointers show their address.
macro_rules! function_pointers {
    ($($($arg:ident)*;)*) => {$(
        function_pointer! { [$($arg)*] fn($($arg),*) -> Ret }
        function_pointer! { [$($arg)*] unsafe fn($($arg),*) -> Ret }
        function_pointer! { [$($arg)*] extern "C" fn($($arg),*) -> Ret }
        function_pointer! { [$($arg)*] unsafe extern "C" fn($($arg),*) -> Ret }
    )*};
}
macro_rules! function_pointer {
    ([$($arg:ident)*] $pointer:ty) => {
        impl<Ret, $($arg),*> Debug for $pointer {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                super::pointer_fmt_inner(*self as usize, f)
            }
        }
        impl<Ret, $($arg),*> Pointer for $pointer {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                super::pointer_fmt_inner(*self as usize, f)
            }
        }
    };
}
function_pointers! {
    ;
    A;
    A B;
    A B C;
    A B C D;
    A B C D E;
    A B C D E F;
    A B C D E F G;
    A B C D E F G H;
    A B C D E F G H I;
    A B C D E F G H I J;
    A B C D E F G H I J K;
    A B C D E F G H I J K L;
}
