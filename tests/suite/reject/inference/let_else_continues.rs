fn main() {
    let o = Some(1);
    let Some(x) = o else {
        println!("none");
    };
    println!("{x}");
}
