fn main() {
    let c = 'é';
    let d = '\u{1F600}';
    println!("{c} {d} {:?} {:?}", '\n', '\'');
    println!("{} {}", c.len_utf8(), d.len_utf8());
    println!("{} {} {}", 'a'.is_alphabetic(), '7'.is_ascii_digit(), 'Z'.to_ascii_lowercase());
    println!("{:?} {:?}", '7'.to_digit(10), 'z'.to_digit(10));
    println!("{}", ('a'..='e').collect::<String>());
}
