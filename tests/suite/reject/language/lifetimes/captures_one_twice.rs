fn same<'a, T: Copy>(value: &'a T) -> impl Copy + use<'a, T, T> {
    value
}

fn main() {}
