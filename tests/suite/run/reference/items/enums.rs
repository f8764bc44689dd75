//! Enumerations: shapes, discriminants, casts, representation, uninhabited, generic, methods, `use` of variants.
use std::mem::{discriminant, size_of};

#[derive(Debug, Clone, PartialEq)]
enum Animal { Dog(String, f64), Cat { name: String, weight: f64 }, Fish, Empty {}, Tup() }
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Fieldless { A, B = 10, C, D = -5, E }
#[repr(u8)]
#[derive(Debug, Clone, Copy)]
enum Small { X = 255, Y = b'y', Z = 1 << 3 }
#[repr(i64)]
enum Wide { Min = i64::MIN, Max = i64::MAX }
#[repr(u16)]
enum WithFields { Unit = 3, Tuple(u8) = 7, Struct { x: u32 } }
impl WithFields {
    fn tag(&self) -> u16 { unsafe { *(self as *const Self as *const u16) } }
}
enum Fieldless2 { Tuple(), Struct {}, Unit }
enum Void {}
#[derive(Debug)]
enum Tree<T> { Leaf, Node(Box<Tree<T>>, T, Box<Tree<T>>) }
use Tree::{Leaf, Node};
impl<T: Ord + Copy> Tree<T> {
    fn insert(self, value: T) -> Self {
        match self {
            Leaf => Node(Box::new(Leaf), value, Box::new(Leaf)),
            Node(l, v, r) if value < v => Node(Box::new(l.insert(value)), v, r),
            Node(l, v, r) => Node(l, v, Box::new(r.insert(value))),
        }
    }
    fn walk(&self, out: &mut Vec<T>) {
        if let Self::Node(l, v, r) = self { l.walk(out); out.push(*v); r.walk(out); }
    }
}
const START: isize = 40;
enum Computed { First = START, Second = START * 2 + 1, Third }
#[derive(Default, Debug, PartialEq)]
enum Defaulted { One, #[default] Two, Three(u8) }
impl Animal {
    const DEFAULT: Self = Self::Fish;
    fn weight(&self) -> f64 {
        match *self {
            Self::Dog(_, w) => w,
            Self::Cat { weight, .. } => weight,
            Self::Fish | Animal::Empty {} | Self::Tup() => 0.0,
        }
    }
    fn rename(&mut self, new: &str) {
        match self {
            Self::Dog(name, _) | Self::Cat { name, .. } => *name = new.to_owned(),
            _ => {}
        }
    }
}
fn unreachable(v: Void) -> u8 { match v {} }

fn main() {
    let mut all = vec![
        Animal::Dog("Rex".into(), 30.5),
        Animal::Cat { name: "Tom".into(), weight: 4.0 },
        Animal::Fish,
        Animal::Empty {},
        Animal::Tup(),
        Animal::DEFAULT,
    ];
    for a in &mut all { a.rename("New"); println!("{a:?} {}", a.weight()); }
    println!("{:?}", [Fieldless::A, Fieldless::B, Fieldless::C, Fieldless::D, Fieldless::E].map(|f| f as i32));
    println!("{:?}", [Fieldless::A as u8, Fieldless::D as u8, Fieldless::C as u8]);
    println!("{} {} {}", Small::X as u8, Small::Y as u32, Small::Z as i8);
    println!("{} {}", Small::X as i8, Small::X as i64);
    println!("{} {}", Wide::Min as i64, Wide::Max as i64);
    println!("{} {} {}", WithFields::Unit.tag(), WithFields::Tuple(1).tag(), WithFields::Struct { x: 1 }.tag());
    println!("{} {} {}", Fieldless2::Tuple() as u8, Fieldless2::Struct {} as u8, Fieldless2::Unit as u8);
    println!("{} {} {}", Computed::First as usize, Computed::Second as u8, Computed::Third as i16);
    println!("{}", size_of::<Small>() + size_of::<Wide>() * 10 + size_of::<Fieldless>() * 100 + size_of::<Void>());
    println!("{} {} {}", size_of::<WithFields>(), size_of::<Option<Small>>(), size_of::<Option<Fieldless>>());
    println!("{} {}", size_of::<Option<Box<u8>>>(), size_of::<Option<Option<bool>>>());
    println!("{} {} {}", size_of::<Result<u32, Void>>(), size_of::<Animal>(), size_of::<Option<Animal>>());
    println!("{}", discriminant(&Animal::Fish) == discriminant(&Animal::DEFAULT));
    println!("{}", discriminant(&all[0]) == discriminant(&Animal::Dog(String::new(), 0.0)));
    println!("{:?}", Fieldless::A.cmp(&Fieldless::D));
    println!("{}", Fieldless::D > Fieldless::E);
    let mut sorted = [Fieldless::E, Fieldless::A, Fieldless::D];
    sorted.sort();
    println!("{sorted:?}");
    let mut t = Leaf;
    for v in [5, 2, 8, 1, 9, 3] { t = t.insert(v); }
    let mut out = vec![];
    t.walk(&mut out);
    println!("{out:?}");
    println!("{:?}", Node(Box::new(Leaf), 1, Box::new(Leaf)));
    println!("{:?} {}", Defaulted::default(), Defaulted::Three(1) == Defaulted::Three(1));
    println!("{:?} {}", Defaulted::One, matches!(Defaulted::default(), Defaulted::Two));
    let r: Result<u8, Void> = Ok(3);
    let Ok(v) = r;
    println!("{v}");
    let f: fn(Void) -> u8 = unreachable;
    println!("{}", size_of_val(&f));
    // A variant's constructor is a function, and a path through an alias.
    type T = Tree<u8>;
    let leaf = T::Leaf;
    let made: Vec<Option<u8>> = [1, 2].iter().copied().map(Option::Some).collect();
    println!("{leaf:?} {made:?} {:?}", T::Node(Box::new(T::Leaf), 1, Box::new(Leaf)));
    println!("{:?}", Option::<u8>::None.map_or(1, |x| x) + None::<u8>.unwrap_or(2));
}
