// Bytes as text.

fn main() {
    println!("{}", b"tab\t quote\" \\ nl\n \x00\x7f\xff'z".escape_ascii());
    println!("{:?}", b"a\n".escape_ascii().rev().map(|b| b as char).collect::<String>());
    println!("{:?} {:?}", b"a\n\x01".escape_ascii().size_hint(), std::ascii::escape_default(b'\t').to_string());
    println!("{:?} {:?} {:?}", b" \t x y\n".trim_ascii(), b" x ".trim_ascii_start(), b" x ".trim_ascii_end());
    println!("{} {} {}", b"abc".is_ascii(), b"\x80".is_ascii(), b"HeLLo".eq_ignore_ascii_case(b"hEllO"));
    let mut bytes = *b"MiXed 123";
    bytes.make_ascii_uppercase();
    println!("{:?}", std::str::from_utf8(&bytes));
    bytes.make_ascii_lowercase();
    println!("{:?} {:?}", String::from_utf8_lossy(&bytes), b"aB".to_ascii_uppercase());
    for chunk in b"ok\xffbad\xe2\x82end\xf0\x9f\x98\x80\xe2\x82".utf8_chunks() {
        println!("{:?} {:?}", chunk.valid(), chunk.invalid());
    }
    println!("{}", String::from_utf8_lossy(b"ok\xffbad\xe2\x82end\xe2\x82"));
    for bytes in [&b"abc"[..], b"a\xff", b"\xe2\x82", b"\xc0\x80", b"a\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x28\xa1"] {
        match std::str::from_utf8(bytes) {
            Ok(text) => println!("{text}"),
            Err(error) => println!("{error} | {error:?} {} {:?}", error.valid_up_to(), error.error_len()),
        }
    }
    println!("{:?}", String::from_utf8(vec![65, 200]));
    println!("{:?} {:?}", String::from_utf16(&[0x48, 0xD83D, 0xDE00]), String::from_utf16(&[0xD83D]));
    println!("{:?}", String::from_utf16_lossy(&[0x48, 0xD83D, 0x49, 0xDE00]));
    for c in char::decode_utf16([0x61, 0xD800, 0x62, 0xDC00, 0xD83D, 0xDE00, 0xD83D]) {
        println!("{c:?} {:?}", c.clone().map_err(|e| e.unpaired_surrogate()));
    }
    println!("{}", char::decode_utf16([0xD800]).next().unwrap().unwrap_err());
}
