#[repr(transparent)]
union One {
    a: u8,
}

fn main() {}
