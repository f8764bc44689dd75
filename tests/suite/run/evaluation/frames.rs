//! Constants that need as many frames as there may be; each constant has its own.

#![recursion_limit = "256"]

const fn deep(n: u32) -> u32 {
    if n == 0 { 0 } else { 1 + deep(n - 1) }
}
const A: u32 = deep(254);
const B: u32 = 1 + with_constant(200);
const fn with_constant(n: u32) -> u32 {
    if n == 0 { A + const { deep(250) } } else { 1 + with_constant(n - 1) }
}
static S: u32 = deep(254);
const TABLE: [u32; 8] = {
    let mut table = [0; 8];
    let mut i = 0;
    while i < 8 {
        table[i] = deep(i as u32 * 36);
        i += 1;
    }
    table
};

fn main() {
    println!("{A} {B} {S} {TABLE:?} {}", const { deep(254) });
    println!("{}", deep(1000));
    println!("{}", B);
}
