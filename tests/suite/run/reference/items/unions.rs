//! Unions: layout, reads and writes of fields, patterns, borrows, Copy and ManuallyDrop fields, generics, methods.
use std::mem::{align_of, size_of, ManuallyDrop};

#[repr(C)]
#[derive(Clone, Copy)]
union Number { f: f32, u: u32, b: [u8; 4] }
union Big { small: u8, large: (u64, u8) }
#[repr(C)]
union Text { s: ManuallyDrop<String>, n: u64 }
union Generic<T: Copy> { t: T, raw: usize }
#[repr(u32)]
#[derive(Clone, Copy)]
enum Tag { Int, Float }
#[repr(C)]
struct Value { tag: Tag, u: Payload }
#[repr(C)]
union Payload { i: i32, f: f32 }

impl Number {
    fn bits(self) -> u32 { unsafe { self.u } }
    fn new(f: f32) -> Self { Self { f } }
}
fn is_zero(v: &Value) -> bool {
    unsafe {
        match v {
            Value { tag: Tag::Int, u: Payload { i: 0 } } => true,
            Value { tag: Tag::Float, u: Payload { f: num } } if *num == 0.0 => true,
            _ => false,
        }
    }
}

fn main() {
    let mut n = Number { f: 1.0 };
    println!("{:#x} {:?}", n.bits(), unsafe { n.b });
    n.u = 0x40490fdb;
    println!("{}", unsafe { n.f });
    unsafe { n.b[3] = 0xc0; }
    println!("{}", unsafe { n.f });
    unsafe {
        let r = &mut n.u;
        *r += 1;
    }
    println!("{:#x}", Number::new(2.0).bits() ^ unsafe { n.u });
    println!("{} {} {} {}", size_of::<Number>(), size_of::<Big>(), align_of::<Big>(), size_of::<Text>());
    let big = Big { large: (1 << 40, 3) };
    println!("{} {}", unsafe { big.large.0 }, unsafe { big.small } == unsafe { big.small });
    let mut t = Text { s: ManuallyDrop::new(String::from("text")) };
    unsafe {
        (*t.s).push('!');
        println!("{}", &*t.s);
        ManuallyDrop::drop(&mut t.s);
    }
    t.n = 5;
    println!("{}", unsafe { t.n });
    let g = Generic { t: 'x' };
    println!("{}", unsafe { g.t });
    let h: Generic<u16> = Generic { raw: 0x1_0002 };
    println!("{}", unsafe { h.t });
    let v = [
        Value { tag: Tag::Int, u: Payload { i: 0 } },
        Value { tag: Tag::Int, u: Payload { i: 3 } },
        Value { tag: Tag::Float, u: Payload { f: -0.0 } },
    ];
    for x in &v { print!("{} ", is_zero(x)); }
    println!();
    unsafe {
        match n {
            Number { u: 10 } => println!("ten"),
            Number { f } => println!("float {}", f < 0.0),
        }
        let Number { b: [first, .., last] } = n;
        println!("{first} {last}");
    }
    let p = &raw const n.b as *const u8;
    println!("{}", unsafe { *p.add(3) });
    n = Number { u: 7 };
    let copy = n;
    println!("{} {}", copy.bits(), n.bits());
}
