fn main() {
    let x = Some(1);
    if x != None::<i32> { println!("a"); }
    if x != nil { }
}
