fn main() {
    let mut out: Option<&str> = None;
    let list = vec![String::from("a")];
    let n: Vec<usize> = list.iter().map(|s| { out = Some(s); s.len() }).collect();
    drop(list);
    println!("{n:?} {out:?}");
}
