//! Pointers that are cast and promoted, constants larger than a stack, lifetimes that are written like keywords, names that a derive
//! macro could meet.

use std::collections::HashSet;

static ANCHOR: u8 = 9;

/// Casts of pointers are constants, which live for ever.
fn promoted() -> (&'static *const u8, &'static *const u8, &'static [*const u16; 2]) {
    (&(0 as *const u8), &(16 as *const u16 as *const u8), &[2 as *const u16, 4 as *const u32 as *const u16])
}

/// `as` forgets the lifetimes behind a pointer that becomes `*const`.
fn forgets<'a>(pointer: *mut &'a str) -> *const &'static str {
    pointer as *const &str
}

fn forgets_more<'a>(pointer: *const &'a str, other: *mut &'a str) -> (*mut &'static str, *const &'static str) {
    (pointer as *mut &str, other as *const _)
}

#[derive(Clone, Copy)]
struct Slot(u32, u32);

const MANY: usize = 400_000;
static TABLE: Table = Table::new();

struct Table {
    slots: [Slot; MANY],
}

impl Table {
    const fn new() -> Table {
        const EMPTY: Slot = Slot(1, 2);
        let slots = [EMPTY; MANY];
        let mut table = Table { slots };
        table.slots[MANY - 1] = Slot(3, 4);
        table
    }
}

trait Shown<'r#struct> {
    fn shown(&'r#struct self) -> &'r#struct str;
    fn same<'r#fn>(&self, text: &'r#fn str) -> &'r#fn str {
        text
    }
}

impl<'r#struct> Shown<'r#struct> for String {
    fn shown(&'r#struct self) -> &'r#struct str {
        self
    }
}

fn longest<'r#loop>(one: &'r#loop str, two: &'r#loop str) -> &'r#loop str {
    if one.len() >= two.len() { one } else { two }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Coproduct<H, T> {
    Left(H),
    Right(T),
    #[default]
    Neither,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Named<state, f> {
    other: state,
    hasher: f,
}

fn main() {
    let (null, sixteen, list) = promoted();
    println!("{:?} {:?} {:?}", null, sixteen, list);
    let mut text = "text";
    let constant = forgets(&raw mut text);
    let (mutable, other) = forgets_more(constant, &raw mut text);
    unsafe {
        *mutable = "other";
        println!("{} {}", *constant, *other);
    }
    println!("{} {}", TABLE.slots[0].0 + TABLE.slots[MANY - 1].1, size_of_val(&TABLE));
    println!("{} {}", String::from("shown").shown(), String::new().same("same"));
    println!("{}", longest("one", "three"));
    let set: HashSet<Coproduct<u8, String>> =
        [Coproduct::Left(1), Coproduct::Right("r".into()), Coproduct::Left(1), Coproduct::default()].into();
    println!("{} {}", set.len(), set.contains(&Coproduct::Neither));
    let named = Named { other: 1, hasher: 'f' };
    println!("{:?} {}", named, named < Named { other: 2, hasher: 'a' });
    println!("{}", unsafe { *(&raw const ANCHOR as usize as *const u8) });
}
