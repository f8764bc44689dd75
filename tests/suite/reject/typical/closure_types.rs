fn main() {
    let id = |x| x;
    let s = id(String::from("hello"));
    let n = id(5);
}
