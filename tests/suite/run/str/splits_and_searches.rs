// Searching, splitting, trimming and replacing with every kind of pattern.

fn list<'a>(it: impl Iterator<Item = &'a str>) -> String {
    it.collect::<Vec<_>>().join("|")
}

fn main() {
    let s = "Löwe 老虎 Léopard Gepardi";
    println!("{:?} {:?} {:?} {:?}", s.find('L'), s.find("pard"), s.find(char::is_whitespace), s.find(['é', 'ö']));
    println!("{:?} {:?} {:?} {:?}", s.rfind('L'), s.rfind("pard"), s.rfind(char::is_whitespace), s.rfind(&['é', 'ö'][..]));
    println!("{:?} {:?} {:?}", s.find(""), s.rfind(""), s.find("zz"));
    println!("{} {} {}", s.contains("虎 L"), s.contains(|c: char| c.is_numeric()), s.contains(&String::from("we")));
    println!("{} {} {}", s.starts_with("Lö"), s.ends_with('i'), s.starts_with(char::is_lowercase));
    println!("{}", list("a,b,,c,".split(',')));
    println!("{}", list("a,b,,c,".rsplit(',')));
    println!("{}", list("a,b,,c,".split_terminator(',')));
    println!("{}", list("a,b,,c,".rsplit_terminator(',')));
    println!("{}", list("a,b,,c,".split_inclusive(',')));
    println!("{}", list("a,b,,c,".split_inclusive(',').rev()));
    println!("{}", list("a,b,,c,".splitn(3, ',')));
    println!("{}", list("a,b,,c,".rsplitn(3, ',')));
    println!("{}", list("abc".split("")));
    println!("{}", list("äb".rsplit("")));
    println!("{} {}", list("".split(',')), "".split_terminator(',').count());
    println!("{}", list("a::b::c".rsplit("::")));
    println!("{}", list("a1b2c".split(char::is_numeric)));
    println!("{}", list("2020-11-03 23:59".split(['-', ' ', ':'])));
    println!("{}", list("2020-11-03 23:59".split(&['-', ' '])));
    println!("{}", list("aXXbXX".rsplit_terminator("XX")));
    println!("{}", list("abcXXabc".matches("abc")));
    println!("{}", list("1abc2abc3".rmatches(char::is_numeric)));
    println!("{:?}", "abcXXabc".match_indices("abc").collect::<Vec<_>>());
    println!("{:?}", "abcabc".rmatch_indices('b').collect::<Vec<_>>());
    println!("{:?} {:?}", "aaa".match_indices("aa").collect::<Vec<_>>(), "aaa".rmatch_indices("aa").collect::<Vec<_>>());
    println!("{:?} {:?} {:?}", "k=v=w".split_once('='), "k=v=w".rsplit_once("="), "kv".split_once('='));
    println!("{}", list("  a\t b\n\u{3000}c ".split_whitespace()));
    println!("{}", list("  a\t b\u{3000}c ".split_ascii_whitespace().rev()));
    println!("{}", list("a\nb\r\n\r\nc\r".lines()));
    println!("{} {}", list("\n".lines()), "".lines().count());
    println!("{:?} {:?} {:?}", " x ".trim(), " x ".trim_start(), "\u{3000}x\u{a0}".trim_end());
    println!("{:?} {:?} {:?}", "11foo1bar11".trim_matches('1'), "123foo".trim_start_matches(char::is_numeric), "foobarbar".trim_end_matches("bar"));
    println!("{:?} {:?} {:?}", "xxyx".trim_start_matches("x"), "abc".trim_matches(|c| c > 'b'), " a ".trim_left());
    println!("{:?} {:?} {:?}", " \ta\u{3000} ".trim_ascii(), " a".trim_ascii_start(), "a \n".trim_ascii_end());
    println!("{:?} {:?} {:?}", "foo:bar".strip_prefix("foo:"), "foo:bar".strip_prefix("bar"), "foo:bar".strip_suffix(char::is_alphabetic));
    println!("{} {} {}", "this is old".replace("old", "new"), "foo 123".replacen('o', "0", 1), "aaa".replacen("a", "bb", 2));
    println!("{} {} {}", "abc".replace("", "-"), "abab".replace(['a', 'b'], "x"), "äö".replace('ö', "o"));
    println!("{:?} {:?}", "áb".char_indices().rev().collect::<Vec<_>>(), "áb".bytes().rev().collect::<Vec<_>>());
    let mut chars = "añb".chars();
    println!("{:?} {:?} {:?} {:?} {:?}", chars.next(), chars.as_str(), chars.next_back(), chars.next(), chars.next());
    println!("{:?} {:?} {:?}", "日本語".chars().rev().collect::<String>(), "日本語".chars().count(), "日本語".chars().nth(1));
    println!("{:?} {:?}", "日本語".char_indices().nth(2), "日本".chars().size_hint());
    let mut indices = "a日b".char_indices();
    indices.next();
    println!("{} {:?} {}", indices.offset(), indices.as_str(), indices.clone().last().unwrap().0);
    println!("{:?} {:?}", "aé𝄞".encode_utf16().collect::<Vec<_>>(), "é".bytes().len());
    println!("{} {} {}", "ab\n'\"\u{301}é\0".escape_debug(), "é\t'".escape_default(), "aé".escape_unicode());
    println!("{:?} {:?}", "\u{301}a\u{301}".escape_debug().to_string(), "tab\t".escape_debug().collect::<Vec<_>>());
    println!("{:?} {:?} {:?}", "über".is_char_boundary(1), "über".floor_char_boundary(1), "über".ceil_char_boundary(1));
    println!("{:?} {:?} {:?} {:?}", "über".get(0..1), "über".get(0..2), "über".get(3..), "über".get(9..));
    println!("{:?} {:?}", "Per".split_at(1), "Pér".split_at_checked(2));
    let mut text = String::from("Per Martin");
    if let Some((first, rest)) = text.split_at_mut_checked(3) {
        first.make_ascii_uppercase();
        rest[1..].make_ascii_lowercase();
    }
    println!("{text} {:?}", text.get_mut(0..1).map(|s| s.to_owned()));
    println!("{} {} {}", "tschüß".to_uppercase(), "ΑΣ ΣΑ ΑΣΑ".to_lowercase(), "Grüße".to_ascii_uppercase());
    println!("{} {} {}", "Ferrös".eq_ignore_ascii_case("FERRöS"), "abc".is_ascii(), "é".is_ascii());
    println!("{} {:?} {:?}", "ab".repeat(3), "".repeat(9), "a".cmp("B"));
    println!("{:?} {:?} {:?} {:?}", "true".parse::<bool>(), "x".parse::<bool>(), "ab".parse::<char>(), "".parse::<char>());
    println!("{} {} {}", "x".parse::<bool>().unwrap_err(), "ab".parse::<char>().unwrap_err(), "".parse::<char>().unwrap_err());
    println!("{:?} {:?}", "Hello".as_bytes(), "a b c".split(' ').map(str::to_owned).collect::<Vec<String>>());
    println!("{:?} {:?}", "line one\nline two".lines().map(|l| l.len()).max(), "abc" < "abd");
    println!("{:?} {:?} {:?}", "a".chars().all(char::is_alphanumeric), "x=1;y".split(|c| c == '=' || c == ';').last(), str::from_utf8(b"hi"));
    println!("{}", "a b".split(' ').flat_map(str::chars).rev().map(|c| c.to_ascii_uppercase()).collect::<String>());
}
