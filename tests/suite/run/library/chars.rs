//! Chars: properties, cases, escapes, and how their iterators are shown.
#![allow(warnings)]

fn chars() {
    println!("{:?} {:?}", 'a'.is_alphabetic(), 'ß'.to_uppercase());
    println!("{} {:?} {:?}", 'ß'.to_uppercase(), 'İ'.to_lowercase().collect::<Vec<_>>(), 'a'.to_digit(16));
    println!("{:?} {:?} {:?}", char::from_u32(0x41), char::from_u32(0xd800), char::from_digit(7, 10));
    println!("{:?} {:?}", '9'.is_numeric(), '½'.is_numeric());
    println!("{} {} {}", 'a'.escape_unicode(), '\n'.escape_default(), '"'.escape_debug());
    println!("{:?} {:?}", 'é'.len_utf8(), 'a'.is_ascii_punctuation());
    println!("{:?} {:?}", 'Z'.to_ascii_lowercase(), 'a'.eq_ignore_ascii_case(&'A'));
    println!("{:?} {:?}", char::MAX, char::REPLACEMENT_CHARACTER);
    println!("{:?}", std::char::decode_utf16([0xd83d, 0xde00, 0xd800]).collect::<Vec<_>>());
    println!("{:?} {:?}", ('a'..='c').collect::<Vec<_>>(), u32::from('a'));
    println!("{:?} {}", std::ascii::escape_default(b'\n').to_string(), 'x' as u8);
    println!("{:?}", 'a'.is_control());
    println!("{:5}|{:<3}|{:^5}|{:?}", 'a', 'b', 'c', '\u{200b}');
    println!("{:?}", char::try_from(65u8));
    println!("{}", char::try_from(0xd800u32).unwrap_err());
}

fn main() {
    chars();
}
