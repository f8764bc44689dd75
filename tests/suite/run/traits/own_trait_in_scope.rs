//! The trait of an impl is in scope there, whether its name is imported or not.
use std::fmt;

struct Metres(f64);

impl fmt::Display for Metres {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)?;
        f.write_str(" m")
    }
}

impl fmt::LowerHex for Metres {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let round = |x: f64| x as u32;
        round(self.0).fmt(f)
    }
}

mod shapes {
    pub trait Area {
        const SIDES: u32;
        fn area(&self) -> f64;
    }
}

struct Square(f64);
struct Twice<T>(T);

impl shapes::Area for Square {
    const SIDES: u32 = 4;
    fn area(&self) -> f64 {
        self.0 * self.0
    }
}

impl<T: shapes::Area> shapes::Area for Twice<T> {
    const SIDES: u32 = T::SIDES;
    fn area(&self) -> f64 {
        2.0 * self.0.area() + Square(0.0).area()
    }
}

impl std::hash::Hash for Metres {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.to_bits().hash(state)
    }
}

fn main() {
    println!("{:.2}|{:8.1}|{:x}", Metres(1.5), Metres(2.0), Metres(255.0));
    use shapes::Area;
    println!("{} {}", Twice(Square(3.0)).area(), Twice::<Square>::SIDES);
    use std::hash::{DefaultHasher, Hash, Hasher};
    let hash = |m: Metres| {
        let mut hasher = DefaultHasher::new();
        m.hash(&mut hasher);
        hasher.finish()
    };
    assert_eq!(hash(Metres(1.0)), hash(Metres(1.0)));
    assert_ne!(hash(Metres(1.0)), hash(Metres(2.0)));
}
