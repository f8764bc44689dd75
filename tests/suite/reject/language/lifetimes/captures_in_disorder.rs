fn same<'a, T: Copy>(value: &'a T) -> impl Copy + use<T, 'a> {
    value
}

fn main() {}
