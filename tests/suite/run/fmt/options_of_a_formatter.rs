//! What a formatter says of its options, how large it is, and pointers to functions of many parameters.

use std::fmt::{self, Alignment, Debug, Display, Formatter};
use std::thread;

struct Told;

fn tell(f: &mut Formatter<'_>) -> fmt::Result {
    let align = match f.align() {
        Some(Alignment::Left) => '<',
        Some(Alignment::Right) => '>',
        Some(Alignment::Center) => '^',
        None => '-',
    };
    let (width, precision) = (f.width(), f.precision());
    let flags = [f.sign_plus(), f.sign_minus(), f.alternate(), f.sign_aware_zero_pad()].map(u8::from);
    write!(f, "{:?}{align} {width:?} {precision:?} {flags:?}", f.fill())
}

impl Display for Told {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        tell(f)
    }
}

impl Debug for Told {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        tell(f)?;
        Debug::fmt(&[10, 255], f)
    }
}

struct Passed(i32);

impl Display for Passed {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)?;
        f.write_str("|")?;
        f.pad("ab\u{e9}d")?;
        f.write_str("|")?;
        f.pad_integral(self.0 >= 0, "0q", "77")
    }
}

type Seven = fn(u8, u8, u8, u8, u8, u8, u8) -> u8;
type Twelve = unsafe extern "C" fn(u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8) -> u8;

fn seven(a: u8, b: u8, c: u8, d: u8, e: u8, f: u8, g: u8) -> u8 {
    a + b + c + d + e + f + g
}

unsafe extern "C" fn twelve(a: u8, _: u8, _: u8, _: u8, _: u8, _: u8, _: u8, _: u8, _: u8, _: u8, _: u8, z: u8) -> u8 {
    a + z
}

fn main() {
    println!("{}, {:5}, {:<05}, {:^+.3}, {:\u{1f600}>#9.0}, {:-}", Told, Told, Told, Told, Told, Told);
    println!("{Told:?} {Told:#x?} {Told:04X?} {Told:>+1$.0$?}", 2, 3);
    println!("{} {:6} {:<6} {:^+6} {:>6.2} {:06} {:*^#8.1}", Passed(1), Passed(-2), Passed(3), Passed(4), Passed(-5), Passed(-6), Passed(7));
    println!("{:0>300}", 1.to_string().len());
    println!("{:#010x} {:<#012b} {:+08.2} {:^+9.1e} {:\u{10ffff}<3}|", 255, 5, 2.5, 1234.5, 'c');
    println!("{} {}", size_of::<Formatter<'_>>(), align_of::<Formatter<'_>>());
    println!("{} {}", size_of::<thread::Scope<'_, '_>>(), align_of::<thread::Scope<'_, '_>>());
    let total = thread::scope(|scope| {
        let handles: Vec<_> = (1..4).map(|n| scope.spawn(move || n * n)).collect();
        println!("{}", size_of_val(scope));
        handles.into_iter().map(|handle| handle.join().unwrap()).sum::<i32>()
    });
    println!("{total}");
    let caught = std::panic::catch_unwind(|| {
        thread::scope(|scope| {
            scope.spawn(|| std::panic::resume_unwind(Box::new(1)));
            scope.spawn(|| ());
        })
    });
    println!("{}", caught.is_err());
    let (one, other): (Seven, Twelve) = (seven, twelve);
    println!("{} {}", format!("{one:?}").starts_with("0x"), format!("{other:?}") == format!("{other:p}"));
    println!("{} {:?} {}", one == one, other.partial_cmp(&other), one(1, 2, 3, 4, 5, 6, 7));
}
