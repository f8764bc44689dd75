struct Grid<const W: u16>;

impl Grid<3> {
    fn width(&self) -> u8 {
        3
    }
}

impl Grid<4u8> {}

fn main() {
    println!("{}", Grid::<3u16>.width());
}
