mod shapes {
    trait Hidden {}
    pub trait Maker {
        type Made;
    }
    impl Maker for u8 {
        type Made = Box<dyn Hidden>;
    }
}

fn main() {}
