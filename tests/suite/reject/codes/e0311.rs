fn same<'a, T: 'a>(place: &'a u8) -> &'a u8 {
    assert_eq!(size_of::<T>(), 1);
    place
}

fn named<'a, T: 'a>(place: &'a u8) -> &'a u8 {
    same::<T>(place)
}

fn elided<T>(place: &u8) -> &u8 {
    same::<T>(place)
}

fn main() {
    println!("{} {}", named::<u8>(&1), elided::<u8>(&2));
}
