use std::fmt::Debug;

struct Shown<T: Debug>(Option<T>);

fn holds<T>(value: T) -> usize
where
    T: Debug,
{
    let kept: Shown<T> = Shown(Some(value));
    size_of_val(&kept)
}

fn forgets<T>(_: &T) -> usize {
    size_of::<Shown<T>>()
}

fn main() {
    println!("{} {}", holds(1u8), forgets(&2u8));
}
