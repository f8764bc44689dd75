//! Literals and tokens: every kind of number, character, string, byte string, C string and raw string.
fn main() {
    println!("{} {} {} {}", 98_222, 0xff, 0o77, 0b1111_0000);
    println!("{} {} {} {}", 0xDead_BEEF_u32, 1_u8, 0b__1, 0o7_0i64);
    println!("{} {}", 123_456_789_012_345_678_901_234_567_890_u128, -170141183460469231731687303715884105728i128);
    println!("{} {} {} {} {}", 1.0, 1., 1e3, 1.5e-3, 2.5E+2_f64);
    println!("{} {} {} {}", 1_0.0_1, 12E4f32, 3f32, 0.1f32 + 0.2);
    println!("{:?} {:?} {:?}", 1e21, 1e-7, f64::MIN_POSITIVE);
    println!("{:?} {:?} {:?} {:?}", 1e16, 123456789012345680.0, 0.1 + 0.2, 1.0e15);
    println!("{:?} {:?}", ['a', '\'', '"', '\\', '\n', '\t', '\r', '\0', '\x41', '\u{1F600}', '\u{00_e9}', 'é'], '\u{301}');
    println!("{:?}", [b'a', b'\'', b'"', b'\\', b'\n', b'\x7f', b'\xff', b'\0']);
    println!("{:?}", "tab\tquote\"slash\\nul\0del\x7fé\u{1F600}\u{200b}\u{301}");
    println!("{}", "line one
line two
    indented");
    println!("{}", "continued \
              here \

              and here");
    println!("{}", "a\
b");
    println!("{} {} {}", r"raw \n", r#"with "quotes""#, r##"with "# inside"##);
    println!("{:?} {:?} {:?}", b"bytes\x00\xff\n\"", br"raw\x", br#"a"b"#);
    println!("{:?} {:?}", b"multi
line", b"cont\
    inued");
    println!("{} {}", "é".len(), r"\u{e9}".len());
    let (t, f) = (true, false);
    println!("{t} {f} {}", t as u8 + f as u8);
    println!("{:?}", (1, 2.0, 'c', "s", b'b', b"b", true, ()));
    // A suffix decides, else inference, else i32 and f64.
    println!("{} {} {}", size(1u8), size(1), size(1.0));
    let x: u64 = 1; let y = 2; let z = x + y;
    println!("{} {}", size(y), size(z));
    let f = 1.5; let g: f32 = f;
    println!("{} {}", size(f), g);
    println!("{} {} {}", 1.max(2), 2.0_f64.sqrt(), 1.5f32.floor());
    println!("{} {}", -1_i32.pow(2), (-1_i32).pow(2));
    println!("{} {}", (1..2) == (1..2), (1..=3).contains(&3));
    println!("{}", ((1, (2, 3)), 4).0.1.1);
    let nested = ((1, 2), [(3, 4)]);
    println!("{} {}", nested.0.1, nested.1[0].0);
    println!("{} {} {}", u8::MAX, i8::MIN, u64::MAX);
    println!("{} {}", 0x7fff_ffff, 0x80i16);
    println!("{}", 0xffu8 as i8);
    println!("{:?} {:?}", f64::MAX, f32::MIN);
    println!("{:?} {:?} {:?}", 1.0 / 0.0, -1.0 / 0.0_f32, 0.0_f64 / 0.0);
    println!("{} {:?} {}", -0.0, -0.0, 0.0 == -0.0);
    println!("{:e} {:E} {:e} {:e}", 1234.5, 0.00012, 5u8, 100000);
}
fn size<T>(_: T) -> usize { std::mem::size_of::<T>() }
