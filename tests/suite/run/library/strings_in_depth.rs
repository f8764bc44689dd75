//! Every method of strings.
#![allow(warnings)]
use std::borrow::Cow;
use std::str::FromStr;
fn main() {
    let s = "Hello, Wörld! ß ñ 日本";
    println!("{} {} {:?}", s.len(), s.chars().count(), s.char_indices().nth(8));
    println!("{:?}", s.bytes().rev().take(3).collect::<Vec<_>>());
    println!("{} {}", s.to_uppercase(), s.to_lowercase());
    println!("{} {}", "ΑΣ".to_lowercase(), "ΑΣΑ Σ".to_lowercase());
    println!("{} {}", s.to_ascii_uppercase(), s.to_ascii_lowercase());
    println!("{:?} {:?} {:?}", s.find('o'), s.rfind('o'), s.find("ö"));
    println!("{:?} {:?}", s.find(|c: char| !c.is_ascii()), s.find(['l', 'W']));
    println!("{:?}", s.find(&['x', 'y'][..]));
    println!("{:?}", s.find(char::is_whitespace));
    println!("{:?}", "a,b,,c".split(',').collect::<Vec<_>>());
    println!("{:?}", "a,b,,c".rsplit(',').collect::<Vec<_>>());
    println!("{:?}", "a,b,,c".splitn(2, ',').collect::<Vec<_>>());
    println!("{:?}", "a,b,,c".rsplitn(2, ',').collect::<Vec<_>>());
    println!("{:?}", "a,b,".split_terminator(',').collect::<Vec<_>>());
    println!("{:?}", "a,b,".rsplit_terminator(',').collect::<Vec<_>>());
    println!("{:?}", "a,b,c".split_inclusive(',').collect::<Vec<_>>());
    println!("{:?} {:?} {:?}", "k=v=w".split_once('='), "k=v=w".rsplit_once('='), "k".split_once("="));
    println!("{:?}", "  a  b\tc\n".split_whitespace().collect::<Vec<_>>());
    println!("{:?}", " a b ".split_ascii_whitespace().rev().collect::<Vec<_>>());
    println!("{:?}", "a\nb\r\nc\r".lines().collect::<Vec<_>>());
    println!("{:?}", "".split(',').collect::<Vec<_>>());
    println!("{:?}", "abc".split("").collect::<Vec<_>>());
    println!("{:?}", "aXbXc".split('X').next_back());
    println!("{:?}", "lion::tiger".split("::").collect::<Vec<_>>());
    println!("{:?}", "abXYabc".matches("ab").collect::<Vec<_>>());
    println!("{:?}", "a1b2".matches(char::is_numeric).collect::<Vec<_>>());
    println!("{:?}", "abab".match_indices("ab").collect::<Vec<_>>());
    println!("{:?}", "abab".rmatch_indices('b').collect::<Vec<_>>());
    println!("{:?}", "abab".rmatches("a").collect::<Vec<_>>());
    println!("[{}] [{}] [{}]", "  x ".trim(), "  x ".trim_start(), "  x ".trim_end());
    println!(
        "{} {} {}",
        "xxaxx".trim_matches('x'),
        "xxaxx".trim_start_matches("x"),
        "xxaxx".trim_end_matches(|c| c == 'x')
    );
    println!("{:?} {:?}", "prefix-a".strip_prefix("prefix-"), "a.rs".strip_suffix(".rs"));
    println!("{:?}", "a".strip_prefix('b'));
    println!("{} {}", "123foo1bar123".trim_matches(char::is_numeric), "abca".trim_matches(['a', 'c']));
    println!("{} {} {}", "ab".repeat(3), "aXbX".replace('X', "--"), "aaa".replacen("a", "b", 2));
    println!("{:?}", "abc".char_indices().rev().collect::<Vec<_>>());
    println!("{:?} {:?} {:?}", "héllo".get(0..1), "héllo".get(0..2), "héllo".is_char_boundary(2));
    println!("{:?} {:?}", "héllo".split_at(3), "héllo".split_at_checked(2));
    println!("{} {} {}", "a\n\t\"'\\é\u{1f600}\u{0}".escape_debug(), "a\né".escape_default(), "aé".escape_unicode());
    println!("{:?} {:?}", "a\n\t\"'\\é\u{1f600}\u{0}\u{301}", '\'');
    println!("{:?}", "é😀".encode_utf16().collect::<Vec<_>>());
    println!("{:?} {:?} {:?}", "12".parse::<i32>(), "x".parse::<i32>(), "".parse::<u8>());
    println!("{:?} {:?} {:?}", "300".parse::<u8>(), "-1".parse::<u8>(), "-129".parse::<i8>());
    println!("{:?} {:?} {:?}", "1.5e3".parse::<f64>(), "abc".parse::<f32>(), "".parse::<f64>());
    println!("{:?} {:?} {:?}", "true".parse::<bool>(), "True".parse::<bool>(), "ab".parse::<char>());
    println!("{:?} {:?}", "".parse::<char>(), "a".parse::<char>());
    println!("{:?}", "abc".parse::<String>());
    println!(
        "{} {} {} {}",
        "x".parse::<i32>().unwrap_err(),
        "".parse::<i32>().unwrap_err(),
        "999".parse::<u8>().unwrap_err(),
        "x".parse::<f64>().unwrap_err()
    );
    println!(
        "{} {} {}",
        "y".parse::<bool>().unwrap_err(),
        "ab".parse::<char>().unwrap_err(),
        "".parse::<f64>().unwrap_err()
    );
    println!("{:?} {:?} {:?}", f64::from_str("inf"), f64::from_str("NaN"), f64::from_str("-infinity"));
    println!(
        "{:?} {:?} {:?} {:?}",
        "+5".parse::<i32>(),
        "1_000".parse::<i32>(),
        "-".parse::<i32>(),
        ".5".parse::<f64>()
    );
    println!("{:?} {:?}", "0".parse::<std::num::NonZeroU8>(), "7".parse::<std::num::NonZeroU8>());
    let mut t = String::from("abc");
    t.push('d');
    t.push_str("ef");
    t.insert(0, 'X');
    t.insert_str(1, "YZ");
    println!("{t} {} {:?} {:?}", t.remove(0), t.pop(), t.char_indices().last());
    t.truncate(4);
    println!("{t}");
    t.retain(|c| c != 'Z');
    println!("{t}");
    println!("{:?}", t.drain(1..).collect::<String>());
    println!("{t}");
    t.replace_range(.., "hello");
    println!("{t}");
    println!("{:?}", t.split_off(2));
    t.clear();
    println!("{t:?} {}", t.is_empty());
    t.extend(['a', 'b']);
    t.extend(["cd", "ef"]);
    t.extend(vec![String::from("g")]);
    t.extend(&['h']);
    println!("{t}");
    t.extend([Cow::Borrowed("i")]);
    t += "j";
    println!("{}", t.clone() + "k" + &String::from("l"));
    println!("{:?} {:?}", String::from_utf8(vec![104, 105]), String::from_utf8(vec![0xff, 0x41]));
    println!("{}", String::from_utf8(vec![0x41, 0xe2, 0x82]).unwrap_err());
    println!("{}", String::from_utf8(vec![0x41, 0xff]).unwrap_err());
    println!("{} {:?}", String::from_utf8_lossy(&[72, 0xff, 73, 0xe2, 0x82]), std::str::from_utf8(&[0xc3]));
    println!("{:?} {:?}", String::from_utf16(&[104, 0xd83d, 0xde00]), String::from_utf16(&[0xd800]));
    println!("{}", String::from_utf16_lossy(&[0xd800, 104]));
    println!("{}", String::from_utf16(&[0xd800]).unwrap_err());
    for c in b"a\xffb\xe2\x82".utf8_chunks() {
        println!("{:?} {:?}", c.valid(), c.invalid());
    }
    println!("{:?}", std::str::from_utf8(b"ok\xff").map_err(|e| (e.valid_up_to(), e.error_len())));
    println!("{:?} {:?}", "a".cmp("b"), "a".partial_cmp("A"));
    println!("{} {} {}", "a" < "b", "abc".eq_ignore_ascii_case("ABC"), "abc" == String::from("abc"));
    println!("{:?} {}", "tEST".make(), "ab".as_bytes().len());
    println!("{:?} {:?}", "abc".chars().rev().collect::<String>(), "abc".chars());
    println!("{:?} {:?}", "abc".bytes(), "abc".char_indices());
    println!("{:?}", "a b".split(' '));
    println!("{:?}", "a b".split_whitespace());
    println!("{:?}", "a\nb".lines());
    println!("{:?}", "a".encode_utf16());
    println!("{:?}", "ab".chars().as_str());
    println!("{:?}", "a-b".split_once(|c: char| c == '-'));
    println!("[{:>5}] [{:<5}] [{:^5}] [{:*^7}] [{:.2}] [{:>6.1}]", "ab", "ab", "ab", "ab", "abc", "xyz");
    println!("{:?} {:10?}|{:<10?}|", "q", "q", "q");
    println!("{:?}", String::from("x").into_boxed_str());
    println!("{:?}", "x".to_owned().into_bytes());
    println!("{:?}", Box::<str>::from("b").into_string());
    println!("{:?}", String::with_capacity(10).capacity());
    println!("{:?} {:?}", "ab".chars().size_hint(), "é".chars().size_hint());
    println!("{:?} {:?}", "abc".ceil_char_boundary(1), "é".floor_char_boundary(1));
    println!("{:?}", ["a", "b"].iter().map(|s| s.to_string()).collect::<Vec<_>>().join("+"));
    println!("{:?}", ['a', 'b'].iter().collect::<String>());
    println!("{:?}", "x".to_string().leak());
    println!("{}", "a".chars().all(char::is_alphanumeric));
    println!("{:?}", Cow::from("x").into_owned());
    println!("{:?}", std::str::from_utf8_mut(&mut [97]));
    println!("{:?}", "Zażółć".chars().map(|c| c.len_utf8()).sum::<usize>());
    println!("{:?}", "  ab".bytes().position(|b| b == b'a'));
    println!("{:?}", "ab cd".split(' ').map(str::len).collect::<Vec<_>>());
    println!("{:?}", "x=1;y=2".split(';').filter_map(|p| p.split_once('=')).collect::<Vec<_>>());
    println!("{:?}", "abc".trim_ascii_check());
    println!("{:?} {:?}", "tic-tac".split('-').rev().collect::<Vec<_>>(), "a".chars().next_back());
    println!(
        "{:?}",
        "😀".chars().next().map(|c| (
            c.len_utf16(),
            c.encode_utf16(&mut [0; 2]).len(),
            c.encode_utf8(&mut [0; 4]).len()
        ))
    );
    println!("{:?}", " x ".trim_ascii());
    println!(
        "{:?}",
        "hello world"
            .split(' ')
            .map(|w| {
                let mut c = w.chars();
                c.next().map(|f| f.to_uppercase().collect::<String>() + c.as_str()).unwrap_or_default()
            })
            .collect::<Vec<_>>()
            .join(" ")
    );
}
trait M {
    fn make(&self) -> String;
    fn trim_ascii_check(&self) -> usize;
}
impl M for str {
    fn make(&self) -> String {
        let mut s = self.to_string();
        s.make_ascii_lowercase();
        s
    }
    fn trim_ascii_check(&self) -> usize {
        self.len()
    }
}
