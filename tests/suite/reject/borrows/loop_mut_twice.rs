fn main() {
    let mut value = 1;
    let mut all: Vec<&mut i32> = Vec::new();
    for _ in 0..2 {
        all.push(&mut value);
    }
    println!("{}", all.len());
}
