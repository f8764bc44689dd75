enum Shape {
    Dot,
    Circle { pub radius: f64 },
}

fn main() {
    let shapes = [Shape::Dot, Shape::Circle { radius: 1.5 }];
    println!("{}", shapes.len());
}
