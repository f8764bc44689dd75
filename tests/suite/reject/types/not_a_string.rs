fn main() {
    println!("{}", !"a");
}
