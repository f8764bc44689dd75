fn main() {
    let number: &'static i32 = &5;
    let list: &'static [i32] = &[1, 2];
    let none: &'static Option<String> = &None;
    let empty: &'static mut [i32] = &mut [];
    println!("{number} {list:?} {none:?} {}", empty.len());
}
