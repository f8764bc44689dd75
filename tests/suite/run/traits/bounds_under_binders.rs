//! Bounds that bind a lifetime and do not use it; those that hold for no type are only assumed.
struct Holds
where
    for<'a> &'a str: PartialEq<&'a str>;
trait Marked
where
    for<'a> Self: Sized,
{
    fn id(self) -> Self {
        self
    }
}
impl Marked for Holds where for<'a> &'a str: std::fmt::Debug {}

fn trivially<T>(t: T) -> T
where
    for<'x> String: Clone,
{
    t
}
fn of_parameter<T>(t: &T) -> T
where
    for<'x> T: Clone,
{
    t.clone()
}
fn of_reference(t: u8) -> u8
where
    for<'x> &'x u8: Copy,
    for<'x> [u8; 2]: Copy,
{
    t
}
#[allow(dead_code)]
fn never_called(t: u8) -> u8
where
    for<'x> String: Copy,
{
    let s = String::new();
    let other = s;
    s.len() as u8 + other.len() as u8 + t
}

fn main() {
    let _ = Holds.id();
    println!("{} {} {}", trivially(3), of_parameter(&String::from("x")), of_reference(4));
}
