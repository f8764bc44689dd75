struct Holder<'a> { part: &'a str }
fn main() {
    let holder;
    {
        let text = String::from("a b");
        holder = Holder { part: text.split(' ').next().unwrap() };
    }
    println!("{}", holder.part);
}
