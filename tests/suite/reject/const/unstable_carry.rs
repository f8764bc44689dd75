//! A method that is a constant function, but not yet for everybody.
const SUM: (u8, bool) = 200_u8.carrying_add(55, true);

fn main() {
    println!("{SUM:?}");
}
