struct Lamp(bool);

fn main() {
    let lamp = Lamp(true);
    let is_on = |self| self.0;
    println!("{}", is_on(lamp));
}
