fn main() {
    let x = "a" as i32;
    let y: i32 = "b";
}
