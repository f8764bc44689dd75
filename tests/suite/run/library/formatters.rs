//! What a `Formatter` offers, and what the derives make of it.
#![allow(warnings)]
use std::fmt;

struct P {
    x: i32,
    y: Option<&'static str>,
}
impl fmt::Debug for P {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("P").field("x", &self.x).field("y", &self.y).finish_non_exhaustive()
    }
}
struct D;
impl fmt::Display for D {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.pad("dd")
    }
}
struct I(i32);
impl fmt::Display for I {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.pad_integral(self.0 >= 0, "0z", &self.0.abs().to_string())
    }
}
struct F<X>(X);
impl<X: Fn(&mut fmt::Formatter) -> fmt::Result> fmt::Debug for F<X> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        (self.0)(f)
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
struct U;
#[derive(Debug)]
struct T2(i32, U);
#[derive(Debug)]
enum E1 {
    A,
    B(i32),
    C { z: u8 },
}

struct F2(f64);
impl fmt::Display for F2 {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.fmt(f)
    }
}

fn structs() {
    println!("{:?} {:#?}", P { x: 1, y: None }, P { x: 1, y: Some("a") });
}

fn padding() {
    println!("[{:>5}] [{:<5}] [{:^5}] [{:-^9}] [{:.1}]", D, D, D, D, D);
    println!("[{:+}] [{:06}] [{:#}] [{:<6}] [{:#08}] [{:>+6}]", I(5), I(-5), I(5), I(5), I(5), I(7));
}

fn derived() {
    println!("{:?} {:#?} {:?} {:#?}", T2(1, U), T2(1, U), E1::A, E1::C { z: 1 });
    println!("{:5?}|{:<5?}|{:05?}|{:x?}|{:#x?}", E1::B(3), 4, 5, E1::B(255), E1::C { z: 200 });
}

fn dollars() {
    let w = 7;
    let p = 2;
    println!("{:w$.p$}|{:>1$}|{:.*}|{:>width$}|{:0>5}|{0:?}", 1.23456, 8, 3, 2.71828, 9, 4, width = 6);
}

fn names() {
    println!("{0} {1} {0} {name}", 1, 2, name = "n");
    println!("{{}} {:?}", "{}");
    let x = 5;
    println!("{x} {x:?} {x:>4} {x:#b} {}", x + 1);
}

fn builders() {
    println!("{:?}", F(|f: &mut fmt::Formatter| f.debug_list().entry(&1).entries([2, 3]).finish()));
    println!("{:#?}", F(|f: &mut fmt::Formatter| f.debug_map().entry(&1, &"a").key(&2).value(&"b").finish()));
    println!("{:?}", F(|f: &mut fmt::Formatter| f.debug_set().entries([1]).finish_non_exhaustive()));
    println!("{:#?}", F(|f: &mut fmt::Formatter| f.debug_list().entries([1]).finish_non_exhaustive()));
    println!(
        "{:?} {:#?}",
        F(|f: &mut fmt::Formatter| f.debug_tuple("T").field(&1).finish_non_exhaustive()),
        F(|f: &mut fmt::Formatter| f.debug_tuple("T").field(&1).finish_non_exhaustive())
    );
    println!(
        "{:?} {:#?}",
        F(|f: &mut fmt::Formatter| f.debug_map().entry(&1, &2).finish_non_exhaustive()),
        F(|f: &mut fmt::Formatter| f.debug_map().finish_non_exhaustive())
    );
    println!("{:#?}", F(|f: &mut fmt::Formatter| f.debug_list().finish_non_exhaustive()));
    println!("{:#?}", F(|f: &mut fmt::Formatter| f.debug_tuple("").field(&1).finish()));
}

fn floats() {
    println!("{:>+08.2} {:?} {:?} {:?} {:?} {:?}", F2(1.5), 0, 1, 2, 3, 4);
}

fn options() {
    println!(
        "{:?}",
        F(|f: &mut fmt::Formatter| write!(
            f,
            "{:?} {:?} {:?} {} {} {} {}",
            f.width(),
            f.precision(),
            f.fill(),
            f.alternate(),
            f.sign_plus(),
            f.sign_minus(),
            f.sign_aware_zero_pad()
        ))
    );
    println!(
        "{:*^+#010.3?}",
        F(|f: &mut fmt::Formatter| {
            let s = format!(
                "{:?} {:?} {:?} {} {} {}",
                f.width(),
                f.precision(),
                f.fill(),
                f.alternate(),
                f.sign_plus(),
                f.sign_aware_zero_pad()
            );
            f.write_str(&s)
        })
    );
    println!(
        "{:?}",
        F(|f: &mut fmt::Formatter| {
            let s = format!("{:?}", f.align().is_none());
            f.write_str(&s)
        })
    );
}

fn functions() {
    println!("{} {:?}", fmt::from_fn(|f| f.write_str("hey")), format_args!("{} {}", 1, 2));
    println!("{}", format_args!("x").as_str().unwrap());
    println!("{:?}", fmt::format(format_args!("a{}", 1)));
    let mut s = String::new();
    use fmt::Write as W2;
    write!(s, "{}-{}", 1, 2).unwrap();
    writeln!(s).unwrap();
    s.write_char('c').unwrap();
    println!("{s:?} {:?}", fmt::Error);
    println!("{}", fmt::Error);
}

fn main() {
    structs();
    padding();
    derived();
    dollars();
    names();
    builders();
    floats();
    options();
    functions();
}
