fn main() {
    println!("a");
}
}
