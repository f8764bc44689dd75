struct Pair { left: String, right: String }
fn main() {
    let mut pair = Pair { left: String::from("l"), right: String::from("r") };
    let left = &mut pair.left;
    let whole = &pair;
    left.push('x');
    println!("{}", whole.right);
}
