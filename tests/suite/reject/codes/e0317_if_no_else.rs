fn main() {
    let x = 5;
    let a: i32 = if x == 5 {
        1
    };
}
