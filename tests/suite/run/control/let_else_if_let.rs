fn first_word(s: Option<&str>) -> usize {
    let Some(word) = s else {
        return 0;
    };
    word.len()
}
fn main() {
    println!("{} {}", first_word(None), first_word(Some("hello")));
    let x: Option<i32> = Some(5);
    if let Some(n) = x {
        println!("{n}");
    } else {
        println!("none");
    }
    let mut stack = vec![1, 2, 3];
    while let Some(top) = stack.pop() {
        print!("{top} ");
    }
    println!();
}
