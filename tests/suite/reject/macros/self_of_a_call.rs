macro_rules! reader {
    ($name:ident, $value:expr) => {
        fn $name(&self) -> u32 {
            $value
        }
    };
}

struct Gauge {
    level: u32,
}

impl Gauge {
    reader!(level, self.level);
}

fn main() {
    println!("{}", Gauge { level: 4 }.level());
}
