fn main() {
    let s = "b";
    match s {
        "a"..="c" => println!("low"),
        _ => println!("high"),
    }
}
