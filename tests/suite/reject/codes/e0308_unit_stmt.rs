fn main() {
    if true { 3 }
    let x: () = 5;
}
