//! A list of what has no size, and a method of it.

fn add(list: &mut Vec<str>) {
    list.push(3)
}

fn main() {
    println!("{}", add as fn(&mut Vec<_>) as usize == 0);
}
