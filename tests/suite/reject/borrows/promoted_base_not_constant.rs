//! An array that holds a variable is not promoted.

fn pick(at: usize, x: i32) -> &'static i32 {
    let r: &'static i32 = &[1, x][at];
    r
}

fn main() {
    println!("{}", pick(0, 1));
}
