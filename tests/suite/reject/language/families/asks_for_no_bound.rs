trait Family {
    type Of<T>: Clone
    where
        T: Clone;
    type Lent<'a>
    where
        Self: 'a;
}

struct Plain;

impl Family for Plain {
    type Of<T>
        = Option<u8>
    where
        T: Sized;
    type Lent<'a>
        = &'a u8
    where
        Self: 'a;
}

fn main() {
    let value: <Plain as Family>::Of<u8> = Default::default();
    println!("{value:?}");
}
