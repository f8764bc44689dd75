fn main() {
    let mut s = String::new();
    println!("{} {}", s.len(), s.capacity());
    s.push('a');
    s.push_str("bcd");
    s += "ef";
    s = s + "gh" + &String::from("i");
    println!("{s} {} {}", s.len(), s.capacity());
    s.insert(0, '>');
    s.insert_str(1, "> ");
    println!("{s}");
    println!("{:?}", s.pop());
    println!("{:?}", s.remove(0));
    s.truncate(4);
    println!("{s}");
    s.clear();
    println!("{:?} {}", s, s.is_empty());
    let t = String::with_capacity(10);
    println!("{}", t.capacity());
}
