//! What is promoted beside literals: operators that cannot fail, elements at literal places, casts of enums.

#[derive(Clone, Copy)]
#[repr(u8)]
enum Level {
    Low = 3,
    High = 250,
}

struct Point {
    x: i32,
    y: i32,
}

fn shifted() -> &'static u64 {
    &(1 << 40 | 8 >> 2)
}

fn divided() -> (&'static i32, &'static u32, &'static f64) {
    (&(7 / 2), &(7 % 4), &(1.0 / 4.0))
}

fn elements() -> (&'static i32, &'static [i32], &'static i32) {
    (&[1, 2, 3][1], &[[1, 2], [3, 4]][1], &[(1, 2), (3, 4)][1].1)
}

fn casts() -> (&'static u8, &'static u16) {
    (&(Level::Low as u8), &(Level::High as u16))
}

fn field() -> &'static i32 {
    &[Point { x: 1, y: 2 }, Point { x: 3, y: 4 }][1].y
}

fn main() {
    let (shifted, divided, elements) = (shifted(), divided(), elements());
    println!("{shifted} {divided:?} {elements:?} {:?} {}", casts(), field());
    println!("{}", Point { x: 5, y: 6 }.x);
}
