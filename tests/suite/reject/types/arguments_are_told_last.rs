fn both(first: u32, second: impl Fn(u32) -> u32) -> u32 {
    second(first)
}

fn main() {
    let value = both(
        "3",
        |x| {
            let y: u32 = "4";
            x + y
        },
    );
    println!("{value}");
}
