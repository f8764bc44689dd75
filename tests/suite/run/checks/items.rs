//! Declarations that rustc accepts, each close to one that it rejects.
use std::collections::HashMap;
use std::fmt::{self, Debug, Display};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

trait Combine<Rhs = Self> {
    type Output;
    fn combine(self, other: Rhs) -> Self::Output;
}
impl Combine for u8 {
    type Output = u16;
    fn combine(self, other: u8) -> u16 {
        u16::from(self) + u16::from(other)
    }
}

struct Node {
    value: i32,
    next: Option<Box<Node>>,
}
impl Node {
    const ROOT: i32 = -1;
    fn boxed(self: Box<Self>) -> i32 {
        self.value
    }
    fn counted(self: Rc<Self>) -> i32 {
        self.value + 1
    }
    fn shared(self: Arc<Self>) -> i32 {
        self.value + 2
    }
    fn behind(self: &Rc<Self>) -> usize {
        Rc::strong_count(self)
    }
    fn pinned(self: Pin<&mut Self>) -> i32 {
        self.value + 3
    }
    fn typed(self: &Self) -> i32 {
        self.value + 4
    }
}

unsafe trait Promise {}
unsafe impl Promise for Node {}
struct Raw(*const u8);
unsafe impl Send for Raw {}
unsafe impl Sync for Raw {}

mod inner {
    pub(crate) struct Visible {
        pub field: u8,
        hidden: u8,
    }
    impl Visible {
        pub fn new() -> Self {
            Visible { field: 1, hidden: 2 }
        }
        pub fn sum(&self) -> u8 {
            self.field + self.hidden
        }
    }
    fn private() -> u8 {
        9
    }
    pub mod deeper {
        pub(super) fn only_above() -> u8 {
            super::private()
        }
        pub(in crate::inner) fn also() -> u8 {
            1
        }
    }
    pub fn through() -> u8 {
        deeper::only_above() + deeper::also()
    }
    pub use self::deeper as again;
    use self::private as inner_name;
    pub fn renamed() -> u8 {
        inner_name()
    }
}
use inner::{again, renamed, through};

struct Grid<T, const W: usize, const H: usize = 2> {
    cells: [[T; W]; H],
}
impl<T: Copy + Default, const W: usize, const H: usize> Grid<T, W, H> {
    fn new() -> Self {
        Grid { cells: [[T::default(); W]; H] }
    }
    fn width(&self) -> usize {
        self.cells.first().map_or(W, |row| row.len())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[repr(u8)]
enum Level {
    #[default]
    Low = 1,
    High = 255,
}
#[repr(C)]
#[derive(Clone, Copy)]
struct Plain {
    a: u8,
    b: u32,
}
#[repr(transparent)]
struct Wrapper(u64, std::marker::PhantomData<String>, ());
#[repr(C, packed)]
struct Packed {
    small: u8,
    large: u32,
}
#[repr(align(16))]
struct Aligned(u8);

type Pair<T> = (T, T);
type Shown<'a> = &'a dyn Display;

fn picks<'a>(left: &'a str, _right: &str) -> &'a str {
    left
}
fn early<'a: 'a>(text: &'a str) -> &'a str {
    text
}
fn pointer(f: for<'a> fn(&'a str, &'a str) -> &'a str) -> usize {
    f("ab", "cd").len()
}
fn closure<F: for<'x> Fn(&'x str) -> &'x str>(f: F) -> usize {
    f("abc").len()
}
fn nested(it: impl Iterator<Item = impl Display>) -> String {
    it.map(|shown| shown.to_string()).collect()
}
fn object(it: Box<dyn Iterator<Item = u8> + '_>) -> u32 {
    it.map(u32::from).sum()
}
fn recursive(n: u32) -> impl Display {
    if n == 0 { 0 } else { n + helper(n - 1) }
}
fn helper(n: u32) -> u32 {
    n
}

trait Named {
    const NAME: &'static str;
    fn name(&self) -> String {
        String::from(Self::NAME)
    }
    fn make() -> Self
    where
        Self: Sized;
}
impl Named for Level {
    const NAME: &'static str = "level";
    fn make() -> Self {
        Level::High
    }
}
trait Shape: Debug {
    fn area(&self) -> f64;
    fn generic<T>(&self, _: T) -> u8
    where
        Self: Sized,
    {
        1
    }
}
impl Shape for Level {
    fn area(&self) -> f64 {
        f64::from(*self as u8)
    }
}
impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{self:?}>")
    }
}

const fn square(n: u32) -> u32 {
    n * n
}
const TABLE: [u32; 4] = [square(1), square(2), square(3), square(4)];
const LENGTH: usize = TABLE.len() - 1;
static GREETING: &str = "hello";
static NUMBERS: [u8; LENGTH] = [7; LENGTH];

fn main() {
    println!("{} {}", 200u8.combine(100), Node::ROOT);
    let node = || Node { value: 1, next: Some(Box::new(Node { value: 2, next: None })) };
    let rc = Rc::new(node());
    println!("{} {} {}", Box::new(node()).boxed(), rc.clone().counted(), Arc::new(node()).shared());
    println!("{} {} {}", rc.behind(), Pin::new(&mut node()).pinned(), node().typed());
    println!("{}", node().next.map_or(0, |next| next.value));
    let raw = Raw(std::ptr::null());
    println!("{} {} {} {}", raw.0.is_null(), inner::Visible::new().sum(), through(), renamed());
    let grid: Grid<u8, 3> = Grid::new();
    println!("{} {}", grid.width(), std::mem::size_of_val(&grid.cells));
    println!("{:?} {} {}", Level::default(), Level::High as u8, Level::Low < Level::High);
    let plain = Plain { a: 1, b: 2 };
    let packed = Packed { small: 3, large: 4 };
    let (small, large) = (packed.small, packed.large);
    println!("{} {} {} {}", plain.a, plain.b, small, large);
    println!("{} {}", Wrapper(5, std::marker::PhantomData, ()).0, std::mem::align_of::<Aligned>() + Aligned(0).0 as usize);
    let pair: Pair<i32> = (1, 2);
    let shown: Shown<'_> = &pair.0;
    println!("{shown} {}", pair.1);
    println!("{} {} {}", picks("a", "b"), early::<'static>("c"), pointer(|a, _| a));
    println!("{} {} {}", closure(|s| &s[1..]), nested([1, 2].into_iter()), object(Box::new([1u8, 2].into_iter())));
    println!("{} {} {}", recursive(3), Level::make().name(), <Level as Named>::NAME);
    let shape: &dyn Shape = &Level::Low;
    println!("{} {} {}", shape.area(), Level::Low.generic("x"), Level::Low);
    println!("{:?} {LENGTH} {GREETING} {:?}", TABLE, NUMBERS);
    let mut counts: HashMap<Level, u32> = HashMap::new();
    *counts.entry(Level::High).or_default() += 1;
    println!("{:?}", counts);
}
mod hidden_names {}
impl again_helper::Marker for u8 {}
mod again_helper {
    pub trait Marker {}
}
