mod shapes {
    struct Hidden;
    pub trait Maker {
        type Made;
    }
    impl Maker for u8 {
        type Made = fn(&u8) -> Hidden;
    }
}

fn main() {
    let _ = 1u8;
}
