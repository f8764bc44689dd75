fn main() {
    let s = "salutations";
    match s {
        "hello"..="world" => {}
        _ => {}
    }
}
