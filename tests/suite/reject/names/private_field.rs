mod m {
    pub struct P {
        x: i32,
    }
    impl P {
        pub fn new() -> P {
            P { x: 1 }
        }
        pub fn x(&self) -> i32 {
            self.x
        }
    }
}
fn main() {
    println!("{} {}", m::P::new().x(), m::P::new().x);
}
