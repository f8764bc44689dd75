//! How the primitive types are hashed.

use super::{Hash, Hasher};

macro_rules! integers {
    ($($t:ident $method:ident;)*) => {$(
        impl Hash for $t {
            fn hash<H: Hasher>(&self, state: &mut H) {
                state.$method(*self)
            }
            fn hash_slice<H: Hasher>(data: &[$t], state: &mut H) {
                let len = data.len() * size_of::<$t>();
                state.write(unsafe { crate::slice::from_raw_parts(data.as_ptr() as *const u8, len) })
            }
        }
    )*};
}
integers! {
    u8 write_u8; u16 write_u16; u32 write_u32; u64 write_u64; u128 write_u128; usize write_usize;
    i8 write_i8; i16 write_i16; i32 write_i32; i64 write_i64; i128 write_i128; isize write_isize;
}

impl Hash for bool {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u8(*self as u8)
    }
}
impl Hash for char {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u32(*self as u32)
    }
}
impl Hash for str {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_str(self);
    }
}
impl Hash for ! {
    fn hash<H: Hasher>(&self, _: &mut H) {
        *self
    }
}
impl<T: Hash> Hash for [T] {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_length_prefix(self.len());
        Hash::hash_slice(self, state)
    }
}
impl<T: ?Sized + Hash> Hash for &T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}
impl<T: ?Sized + Hash> Hash for &mut T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}
impl Hash for () {
    fn hash<H: Hasher>(&self, _state: &mut H) {}
}
