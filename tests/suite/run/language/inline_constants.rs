//! Inline constants whose type their context decides.
use std::cell::RefCell; use std::collections::HashMap;
fn take<T: Default, const N: usize>(a: [Option<T>; N]) -> usize { a.iter().flatten().count() + N }
fn main() {
    let mut slots = [const { None }; 4];
    slots[1] = Some(String::from("x"));
    println!("{slots:?}");
    let lists = [const { Vec::new() }; 2];
    let mut lists: [Vec<u8>; 2] = lists;
    lists[0].push(1);
    println!("{lists:?}");
    let x = const { 1 + 2 };
    let y: u64 = const { 5 };
    println!("{x} {y} {}", const { "a".len() });
    println!("{}", take::<u8, 3>([const { None }; 3]));
    let cells = [const { RefCell::new(Vec::new()) }; 2];
    cells[1].borrow_mut().push('c');
    println!("{cells:?}");
    let v: &'static [u32] = const { &[1, 2] };
    println!("{v:?}");
    let m = const { None::<HashMap<u8, u8>> };
    println!("{m:?}");
}
