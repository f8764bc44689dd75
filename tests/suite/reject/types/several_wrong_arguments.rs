fn area(width: u32, height: u32) -> u32 {
    width * height
}

fn main() {
    let sum = area(1, 2)
        + area(
            "3",
            "4",
        );
    println!("{sum}");
}
