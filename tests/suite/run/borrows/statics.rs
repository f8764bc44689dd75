static NAMES: [&str; 2] = ["a", "b"];
const LIST: &[i32] = &[1, 2, 3];
fn fixed() -> &'static [i32] { &[4, 5] }
fn text(n: usize) -> &'static str { match n { 0 => "zero", 1 => NAMES[0], _ => "many" } }
struct Config { name: &'static str, on: bool }
static CONFIG: Config = Config { name: "cfg", on: true };
fn config() -> &'static Config { &CONFIG }
fn opt(flag: bool) -> Option<&'static i32> { if flag { Some(&7) } else { None } }
fn any<'a>() -> &'a str { "x" }
fn leak() -> &'static mut i32 { Box::leak(Box::new(1)) }
fn empty<'a>() -> &'a mut [i32] { &mut [] }
fn main() {
    let keep: &'static i32 = &5;
    let list: &'static [&'static str] = &["p", "q"];
    println!("{keep} {list:?} {:?} {} {} {}", fixed(), text(1), config().name, config().on);
    println!("{:?} {} {:?}", opt(true), any(), LIST);
    *leak() += 1;
    println!("{}", empty().len());
    let f: Box<dyn Fn() -> &'static str> = Box::new(|| "f");
    println!("{}", f());
}
