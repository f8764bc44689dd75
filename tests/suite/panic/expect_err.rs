fn main() {
    let r: Result<i32, String> = Err("bad".to_string());
    r.expect("needed a number");
}
