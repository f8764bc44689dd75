// Every trait, flag and argument of formatting.

use std::fmt::{self, Binary, Debug, Display, Formatter, LowerExp, LowerHex, Octal, Pointer, UpperExp, UpperHex, Write};

struct P(i32, i32);
impl Display for P {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            write!(f, "<{}; {}>", self.0, self.1)
        } else {
            f.pad_integral(self.0 >= 0, "p", &format!("{}{}", self.0.abs(), self.1))
        }
    }
}
struct Probe;
impl Debug for Probe {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {:?} {:?} {:?} ", f.fill(), f.width(), f.precision(), f.align().map(|a| match a {
            fmt::Alignment::Left => "left",
            fmt::Alignment::Right => "right",
            fmt::Alignment::Center => "center",
        }))?;
        write!(f, "{} {} {} {}", f.sign_plus(), f.sign_minus(), f.alternate(), f.sign_aware_zero_pad())
    }
}
struct All;
macro_rules! all {
    ($($t:ident)*) => {$(
        impl $t for All {
            fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                f.pad(stringify!($t))
            }
        }
    )*};
}
all! { Display Debug Binary Octal LowerHex UpperHex LowerExp UpperExp Pointer }

#[derive(Debug, Clone, Default)]
struct Unit;
#[derive(Debug, Clone)]
struct Tuple(i32, &'static str, (), Unit);
#[derive(Debug, Clone)]
struct Named<'a> {
    a: Option<&'a str>,
    b: Vec<Tuple>,
    c: (u8,),
    r#type: [i32; 2],
}
#[derive(Debug)]
enum E {
    A,
    B(i32),
    C { x: Box<E> },
}

struct Own;
impl Debug for Own {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Own").field("x", &1).field("y", &format_args!("{}", 2)).finish_non_exhaustive()?;
        f.debug_tuple("T").field(&"q").finish()?;
        f.debug_list().entry(&1).entries([2, 3]).finish()?;
        f.debug_set().entries(["s"]).finish()?;
        f.debug_map().entry(&"k", &1).entries([("l", 2)]).key(&"m").value(&3).finish()?;
        f.debug_struct("Empty").finish_non_exhaustive()?;
        f.debug_tuple("").field(&1).finish()
    }
}

fn main() {
    println!("{0} {1} {0} {} {name} {name:?}", 1, 2, name = "n");
    let (width, precision, value) = (8, 2, 3.14159);
    println!("[{value:width$.precision$}] [{:1$}] [{:.*}] [{:>1$.4$}] [{:<w$}]", 5, 6, 3, 2.71828, 2, w = 4);
    println!("[{:5}] [{:<5}] [{:^5}] [{:>5}] [{:*^7}] [{:05}] [{:+}] [{:#x}] [{:#010b}]", 42, 42, 42, 42, 42, 42, 42, 42, 42);
    println!("[{:5}] [{:<5}] [{:^5}] [{:>5}] [{:*^7}] [{:.2}] [{:5.1}]", "ab", "ab", "ab", "ab", "ab", "abc", "abc");
    println!("[{:+.2}] [{:08.3}] [{:e}] [{:E}] [{:.1e}] [{:+e}]", 1.5, -1.5, 1500.0, 0.0015, 123456.0, 1u32);
    println!("{:x} {:X} {:o} {:b} {:#X} {:#o} {:#b}", 255, 255, 8, 5, 255, 8, 5);
    println!("{:x} {:b} {:X} {:o} {:x}", -1i8, -2i8, i16::MIN, -1i32, u128::MAX);
    println!("{:?} {:#?} {:x?} {:X?} {:#x?} {:02x?}", 10, 10, [10, 11], [10, 11], [10], [1, 2]);
    println!("{:?} {:?} {:?}", "q\"\n\t\\\u{1}é\u{301}'", '\'', 'é');
    println!("{{}} {{{}}} {:?}", 1, "{}");
    println!("[{:>8}] [{:08}] [{:+}] [{:#}] [{}]", P(-1, 2), P(1, 2), P(3, 4), P(5, 6), P(-7, 8));
    println!("{Probe:?} | {Probe:#?} | {Probe:*>+#05.3?} | {Probe:<-?} | {Probe:^1$?} {}", 0, 9);
    println!("{All} {All:?} {All:b} {All:o} {All:x} {All:X} {All:e} {All:E} {All:p} [{All:>9}] [{All:.3}]");
    println!("{:?} {:#?}", Unit, Unit);
    let n = Named { a: Some("x"), b: vec![Tuple(1, "t", (), Unit), Tuple(-2, "", (), Unit)], c: (9,), r#type: [1, 2] };
    println!("{n:?}");
    println!("{n:#?}");
    println!("{:?} {:#?}", E::C { x: Box::new(E::B(1)) }, E::C { x: Box::new(E::A) });
    println!("{Own:?}");
    println!("{Own:#?}");
    println!("{:#?} {:#?} {:#?}", (), [(); 0], ((1, "a"), None::<i32>));
    println!("{:?} [{:6}] [{:>6}] {:?}", (1, 2.0, 'c', "s", true), true, false, ());
    println!("{:?} {:?}", &&1, &mut Box::new([1u8; 3]));
    let mut s = String::new();
    write!(s, "{:>4}", 1).unwrap();
    s.write_char('x').unwrap();
    s.write_str("yz").unwrap();
    s.write_fmt(format_args!("{}", 5)).unwrap();
    println!("{s} {}", format_args!("{} {:?}", 1, "a"));
    println!("{:?} {:?}", format_args!("plain").as_str(), format_args!("{}", s).as_str());
    println!("{} {:?}", fmt::from_fn(|f| f.write_str("from fn")), fmt::from_fn(|f| f.debug_list().entry(&1).finish()));
    println!("[{:>10}] [{:<10}]", format!("{:?}", Some(1)), format_args!("{}", 2));
    println!("[{:10?}] [{:<4?}] [{:03?}] [{:+?}]", Some("a"), [1, 2], (1, 2), [1.5]);
    println!("{:p} {:?}", std::ptr::null::<u8>(), std::ptr::null::<u8>());
    println!("{:#p} {:20p}|{:#?}", 16 as *const u8, 16 as *const u8, 16 as *const u8);
    println!("{}", fmt::format(format_args!("{}-{}", 'a', "b")));
    println!("{:>1$}|{:>2$}|{2}", "a", 3, 5);
    println!("{0:2$.1$}|{3:.prec$}|{4:>width$}", 1.23456, 2, 9, 4.56789, 7, prec = 1, width = 3);
    println!("{:e} {:e} {:E} {:e} {:.0e} {:5e}|", 0, 1200, 1230000u64, -15i8, 15, 7);
    println!("{:?} {:?} {:?} {:?} {:?}", 1.0, 0.1f32, 1e16, 1.5e-7, f64::NAN);
    println!("{:5}|{:<5}|{:^5}|{:+}|{:05}|{:05}", 1.5, 1.5, 1.5, f64::INFINITY, f64::NAN, f64::NEG_INFINITY);
    println!("{:?} {:?}", i128::MIN, u128::MAX);
    eprintln!("to stderr {}", 1);
    assert!(write!(Failing, "{}", 1).is_err());
}

struct Failing;
impl Write for Failing {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Err(fmt::Error)
    }
}
