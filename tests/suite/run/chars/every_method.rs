// All of char.

fn main() {
    for c in ['a', 'Z', '7', ' ', '\n', 'ß', 'ǅ', '京', '½', '\u{301}', '\u{7f}', '😀', 'ΐ', 'ﬁ', '\u{e000}', '٣'] {
        println!(
            "{c:?} {} {} {} {} {} {} {} {}",
            c.is_alphabetic(), c.is_numeric(), c.is_alphanumeric(), c.is_lowercase(), c.is_uppercase(), c.is_whitespace(), c.is_control(), c.is_ascii()
        );
        println!(
            "{} {} {} {} {} {} {} {} {} {}",
            c.is_ascii_alphabetic(), c.is_ascii_digit(), c.is_ascii_hexdigit(), c.is_ascii_punctuation(), c.is_ascii_graphic(), c.is_ascii_whitespace(),
            c.is_ascii_control(), c.is_ascii_uppercase(), c.is_ascii_lowercase(), c.is_ascii_alphanumeric()
        );
        println!("{} {} {} {}", c.to_uppercase(), c.to_lowercase(), c.to_ascii_uppercase(), c.to_ascii_lowercase());
        println!("{} {} {}", c.escape_debug(), c.escape_default(), c.escape_unicode());
        println!("{} {} {:?} {:?}", c.len_utf8(), c.len_utf16(), c.encode_utf8(&mut [0; 4]), c.encode_utf16(&mut [0; 2]));
        println!("{:?} {:?}", c.to_uppercase().len(), c.to_uppercase().rev().collect::<Vec<_>>());
    }
    println!("{:?} {:?} {:?}", 'f'.to_digit(16), 'z'.to_digit(36), '9'.to_digit(8));
    println!("{:?} {:?} {}", char::from_digit(11, 16), char::from_digit(20, 10), '8'.is_digit(9));
    println!("{:?} {:?} {:?}", char::from_u32(0x41), char::from_u32(0xD800), char::from_u32(0x110000));
    println!("{:?} {:?} {:?}", char::try_from(0x42u32), u8::try_from('é'), u8::try_from('€'));
    println!("{} | {}", char::try_from(0xDFFFu32).unwrap_err(), u8::try_from('€').unwrap_err());
    println!("{:?} {} {} {}", u16::try_from('€'), u32::from('a'), char::from(65u8), 'a' as u8 + 1);
    println!("{} {:?} {:?}", 'a'.eq_ignore_ascii_case(&'A'), char::MAX, char::REPLACEMENT_CHARACTER);
    let mut c = 'q';
    c.make_ascii_uppercase();
    println!("{c} {:?} {:?}", 'a'..='e', ('a'..'e').contains(&'c'));
    println!("{:?} {:?} {}", 'a'.cmp(&'b'), 'x'.max('y'), char::MAX_LEN_UTF8);
    println!("[{:5}] [{:>3}] [{:^3}] [{:-<3}]", 'a', 'b', 'c', 'd');
    println!("{:?} {:?} {:?}", '\'', '"', '\\');
}
