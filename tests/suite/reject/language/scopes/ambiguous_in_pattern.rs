mod left {
    pub fn side() -> u8 {
        1
    }
    pub fn only() -> u8 {
        3
    }
}

mod right {
    pub fn side() -> u8 {
        2
    }
}

mod both {
    pub use super::left::*;
    pub use super::right::*;
}


use both::*;

fn main() {
    let only = only();
    let side = only + 1;
    println!("{side}");
}
