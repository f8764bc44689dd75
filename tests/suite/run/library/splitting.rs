//! All kinds of splitting and matching from both ends, and the searchers as they are shown.
#![allow(warnings)]
fn main() {
    println!(
        "{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}",
        'a'.escape_debug(),
        '\n'.escape_debug(),
        'a'.escape_default(),
        'a'.escape_unicode(),
        std::ascii::escape_default(b'a'),
        'a'.to_lowercase()
    );
    println!("{:?} {:?}", [1, 2, 3].split(|x| *x == 2), [1, 2, 3].splitn(2, |x| *x == 2));
    println!("{:?}", "a".matches('a'));
    println!("{:?}", "a b".split(['a', 'b']));
    println!("{:?}", "a".rsplitn(2, 'a'));
    println!("{:?}", "a".match_indices('a'));
    println!("{:?}", "a".split_inclusive('a'));
    println!("{:?}", "a".split_terminator(char::is_whitespace));
    println!("{:?}", "a".split_ascii_whitespace());
    println!("{:?}", "a".split(&['a'][..]));
    println!("{:?}", "a".split(""));
    println!("{:?}", "a".split(&['b']));
    for s in ["", "a", "a,b", ",a,,b,", "é,ü,", ",,"] {
        for p in [",", "", "a", ",,"] {
            println!(
                "{s:?} {p:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
                s.split(p).collect::<Vec<_>>(),
                s.rsplit(p).collect::<Vec<_>>(),
                s.splitn(2, p).collect::<Vec<_>>(),
                s.rsplitn(2, p).collect::<Vec<_>>(),
                s.split_terminator(p).collect::<Vec<_>>(),
                s.rsplit_terminator(p).collect::<Vec<_>>(),
                s.split_inclusive(p).collect::<Vec<_>>(),
                s.matches(p).collect::<Vec<_>>(),
                s.rmatch_indices(p).collect::<Vec<_>>()
            );
        }
        let c = ',';
        let mut it = s.split(c);
        println!("{:?} {:?} {:?} {:?}", it.next(), it.next_back(), it.next(), it.clone().collect::<Vec<_>>());
        let mut it = s.split_inclusive(c);
        println!("{:?} {:?} {:?}", it.next_back(), it.next(), it.next_back());
        let mut it = s.split_terminator(c);
        println!("{:?} {:?} {:?}", it.next_back(), it.next(), it.next_back());
        let mut it = s.matches([',', 'é']);
        println!("{:?} {:?} {:?}", it.next_back(), it.next(), it.next_back());
        println!(
            "{:?} {:?}",
            s.split(|c: char| c == ',').rev().collect::<Vec<_>>(),
            s.char_indices().rev().collect::<Vec<_>>()
        );
        println!("{:?}", s.split(&String::from(",")).collect::<Vec<_>>());
        let cl = s.split("a");
        println!("{:?}", cl.clone().count());
        println!("{:?}", s.split(['a', ',']).rev().collect::<Vec<_>>());
        println!("{:?}", s.split(c).map(|x| x.len()).sum::<usize>());
        println!("{:?} {:?}", s.lines().collect::<Vec<_>>(), s.split(c).last());
    }
    println!(
        "{:?} {:?}",
        " a  b\u{2003}c\t".split_whitespace().rev().collect::<Vec<_>>(),
        " a  b\tc ".split_ascii_whitespace().rev().collect::<Vec<_>>()
    );
    println!("{:?}", "aXbX".replace('X', "yy").replacen('y', "", 3));
    println!("{:?} {:?}", "aaaa".split("aa").collect::<Vec<_>>(), "aaaa".rsplit("aa").collect::<Vec<_>>());
    println!("{:?}", "aaa".match_indices("aa").collect::<Vec<_>>());
    println!("{:?}", "aaa".rmatch_indices("aa").collect::<Vec<_>>());
    println!("{:?} {:?}", " a b ".split_whitespace().size_hint(), " a b ".split_ascii_whitespace().next());
    println!("{:?}", "a\r\nb\n\r\n".lines().rev().collect::<Vec<_>>());
}
