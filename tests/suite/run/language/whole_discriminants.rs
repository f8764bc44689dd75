// edition: 2021
// What is derived compares and hashes discriminants in the type that the enum has them in; accesses of no bytes; variables of
// the environment in an edition in which to set them was safe.
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

#[derive(PartialEq, PartialOrd, Eq, Ord, Hash, Clone, Copy, Debug)]
#[repr(u64)]
enum Wide {
    Two = 2,
    Most = !0,
    One = 1,
    High = 1 << 63,
}

#[derive(PartialEq, PartialOrd, Eq, Ord, Hash, Clone, Copy, Debug)]
#[repr(i64)]
enum Signed {
    Two = 2,
    Minus = -1,
    Least = 1 << 63,
    Most = !(1 << 63),
}

#[derive(PartialEq, PartialOrd, Eq, Ord, Hash, Clone, Copy, Debug)]
#[repr(u8)]
enum Small {
    Top = 255,
    Low = 1,
    Carries(u16) = 200,
}

#[derive(Hash)]
enum Plain {
    _A,
    B,
}

/// What is given to a hasher, call by call.
#[derive(Default)]
struct Told(Vec<String>);
impl Hasher for Told {
    fn write(&mut self, bytes: &[u8]) {
        self.0.push(format!("{bytes:?}"));
    }
    fn write_u8(&mut self, n: u8) {
        self.0.push(format!("u8 {n}"));
    }
    fn write_u64(&mut self, n: u64) {
        self.0.push(format!("u64 {n}"));
    }
    fn write_i64(&mut self, n: i64) {
        self.0.push(format!("i64 {n}"));
    }
    fn write_isize(&mut self, n: isize) {
        self.0.push(format!("isize {n}"));
    }
    fn finish(&self) -> u64 {
        self.0.len() as u64
    }
}
fn told(value: impl Hash) -> Vec<String> {
    let mut hasher = Told::default();
    value.hash(&mut hasher);
    hasher.0
}

fn touches_nothing(at: *mut ()) {
    unsafe {
        let mut unit = *at;
        *at = unit;
        at.read();
        at.write(());
        at.copy_from_nonoverlapping(&(), 1);
        at.copy_to(&mut unit, 1);
        at.write_bytes(0, 1);
        let nothing: [i32; 0] = at.cast::<[i32; 0]>().wrapping_add(1).read();
        println!("{:?} {}", nothing, at.offset(1) == at);
    }
}

fn main() {
    let mut wide = [Wide::Two, Wide::Most, Wide::One, Wide::High];
    wide.sort();
    println!("{wide:?} {} {:?}", Wide::Two < Wide::High, Wide::High.partial_cmp(&Wide::Most));
    let mut signed = [Signed::Two, Signed::Minus, Signed::Least, Signed::Most];
    signed.sort();
    println!("{signed:?} {}", Signed::Minus == Signed::Least);
    let mut small = [Small::Top, Small::Carries(7), Small::Low, Small::Carries(3)];
    small.sort_by(|a, b| b.cmp(a));
    println!("{small:?}");
    println!("{:?} {:?} {:?}", told(Wide::Most), told(Signed::Minus), told(Small::Carries(9)));
    println!("{:?} {:?}", told(Plain::B), told((Small::Top, Some(Small::Low))));
    let mut hasher = DefaultHasher::new();
    (Small::Low, Wide::One, Plain::B).hash(&mut hasher);
    println!("{:x}", hasher.finish());
    let boxed = Box::new(5);
    let address = Box::into_raw(boxed);
    for at in [std::ptr::null_mut(), address.wrapping_add(9).cast()] {
        touches_nothing(at);
    }
    drop(unsafe { Box::from_raw(address) });
    touches_nothing(address.cast());
    std::env::set_var("MDBOOK_MEMORY_SUITE", "set");
    println!("{:?}", std::env::var("MDBOOK_MEMORY_SUITE"));
    std::env::remove_var("MDBOOK_MEMORY_SUITE");
    println!("{:?}", std::env::var("MDBOOK_MEMORY_SUITE"));
}
