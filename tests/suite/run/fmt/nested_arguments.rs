//! `format_args!` in `format_args!`: one text, its room, and a message without arguments. `to_string` behind references.
use std::panic::catch_unwind;
use std::rc::Rc;
use std::sync::Arc;

fn shown<T: std::fmt::Display>(value: &T) -> usize {
    value.to_string().capacity()
}
fn payload(panics: fn()) -> &'static str {
    let payload = catch_unwind(panics).unwrap_err();
    if payload.is::<&str>() { "str" } else if payload.is::<String>() { "String" } else { "?" }
}
fn order(n: u32) -> u32 {
    print!("[{n}]");
    n
}
struct Failing;
impl std::fmt::Display for Failing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("part")?;
        Err(std::fmt::Error)
    }
}
fn main() {
    let s = String::from("seven");
    println!("{:?}", format_args!("{}", format_args!("a{}", "b")).as_str());
    println!("{:?}", format_args!("{:?}|{:>9}", format_args!("a{}", "b"), &format_args!("c")).as_str());
    println!("{:?}", format_args!("{0} {0}", format_args!("a{}", "b")).as_str());
    println!("{:?} {:?}", format_args!("{:?} {}", 5u8, "x").as_str(), format_args!("{} {}", 5u8, "x").as_str());
    println!("{}", format!("{}", format_args!("a text that is long enough {}", s)).capacity());
    println!("{}", format!("b{}", format_args!("twelve signs{}", s)).capacity());
    println!("{}", format!("b{}{}", format_args!("aaa{}", s), format_args!("aaaaaaaaaaaa{s}")).capacity());
    println!("{}", format_args!("{}-{x}-{}-{:2$}", order(1), format_args!("<{}{x:?}{x}{}>", order(2), order(3), x = order(4)), 7, x = order(5)));
    println!("{}", format_args!("{:1$} {} {:.*}", format_args!("{:>4}", order(6)), 8, 2, 1.23456));
    println!("{}", format_args!("{s}{}{s}", format_args!("{s:?}{}", format_args!("{s:>8}{}", order(9)))));
    println!("{} {} {}", payload(|| todo!("this")), payload(|| unreachable!("n{}", 1)), payload(|| unimplemented!("{}", "x")));
    println!("{} {} {}", payload(|| panic!("{}", format_args!("t"))), payload(|| panic!("{}", 1)), payload(|| panic!("{:?}", 1)));
    println!("{} {}", payload(|| unreachable!("{:?}", 1)), payload(|| assert!(false, "{}", format_args!("a{}", 2))));
    print!("{}\n", format_args!("{}{}", format_args!("{{{}}}", 1), format_args!("")));
    let moved = async { format!("{} {}", std::future::ready(1).await, format_args!("{}", std::future::ready(s.len()).await)) };
    drop(moved);
    println!("{} {} {}", shown(&"x"), shown(&&&&&&&&&&&&"x"), shown(&&&&&&&&&&&&&"x"));
    println!("{} {} {} {}", shown(&s), shown(&&s), shown(&Box::<str>::from("b")), shown(&Rc::<str>::from("b")));
    println!("{} {} {}", shown(&Arc::<str>::from("b")), shown(&&5), shown(&format_args!("{}", 5)));
    println!("{}", payload(|| drop(Failing.to_string())));
    println!("{:?} {}", "ΌΣΟΣ'Σ Σ 'ΑΣ' ΑΣ.Σ".to_lowercase(), "ΑΣ\u{301}".to_lowercase());
    println!("{} {} {}", shown(&'\u{1F600}'.escape_default()), shown(&'a'.escape_unicode()), shown(&b"ab\x00cd\xff".escape_ascii()));
}
