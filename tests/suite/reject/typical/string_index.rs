fn main() {
    let s1 = String::from("hello");
    let h = s1[0];
}
