fn divided() -> &'static i32 {
    let zero: &'static i32 = &(6 / (1 - 1));
    zero
}

fn main() {
    println!("{}", divided());
}
