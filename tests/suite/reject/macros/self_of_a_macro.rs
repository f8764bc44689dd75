// A macro that is defined outside of a method does not see its `self`, and a method that a macro makes is not seen by the call.

macro_rules! volume {
    () => {
        self.width * self.height
    };
}

struct Crate {
    width: u32,
    height: u32,
}

impl Crate {
    fn area(&self) -> u32 {
        volume!()
    }
}

fn main() {
    println!("{}", Crate { width: 2, height: 3 }.area());
}
