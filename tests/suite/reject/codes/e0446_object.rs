mod shapes {
    struct Hidden;
    pub trait Takes<T> {}
    pub trait Maker {
        type Made;
    }
    impl Maker for u8 {
        type Made = Box<dyn Takes<Hidden>>;
    }
}

fn main() {}
