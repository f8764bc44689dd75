struct Dog { name: String, age: u32 }
fn main() {
    let d = Dog { name: "Rusty".to_string(), age: 8 };
    let Dog { age } = d;
    println!("{age}");
}
