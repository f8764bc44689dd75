fn main() {
    const LIMIT: i32 = 3;
    static NAME: &str = "static";
    fn double(x: i32) -> i32 {
        x * FACTOR
    }
    const FACTOR: i32 = 2;
    struct Local(i32);
    println!("{} {} {}", double(LIMIT), NAME, Local(4).0);
}
