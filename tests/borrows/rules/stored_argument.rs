fn each(f: &mut dyn FnMut(&str)) { f("a"); }
fn main() { let mut kept: Vec<&str> = vec![]; each(&mut |s| kept.push(s)); println!("{kept:?}"); }
