//~ unsupported: the foreign item `getppid`
unsafe extern "C" {
    safe fn abs(x: i32) -> i32;
    safe fn getppid() -> i32;
}
fn main() {
    println!("{} {}", abs(-3), getppid() > 0);
}
