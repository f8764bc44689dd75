#![deny(nonstandard_style)]

enum Shape {
    Round { Radius: u32 },
}

fn main() {
    let Shape::Round { Radius: radius } = Shape::Round { Radius: 3 };
    println!("{radius}");
}
