fn main() {
    let s = unsafe { std::str::from_utf8_unchecked(b"\x82") };
    println!("{}", s.len());
}
