//! What may still be matched when a part of it has moved away: everything that does not ask which variant it is.
struct Pair {
    text: String,
    number: u8,
}

fn main() {
    let pair = Pair { text: String::from("gone"), number: 1 };
    drop(pair.text);
    match pair {
        Pair { number: 1, .. } => println!("one"),
        Pair { .. } => {}
    }
    match pair.number {
        1 => println!("still one"),
        _ => {}
    }
    if let Pair { number, .. } = pair {
        println!("{number}")
    }
    let option = Some(String::from("gone"));
    if let Some(text) = option {
        drop(text)
    }
    match option {
        _ => println!("not looked at"),
    }
    let _ = option;
    let mut again = Some(String::from("a"));
    if let Some(text) = again {
        println!("{text}");
    }
    again = None;
    match again {
        Some(_) => {}
        None => println!("assigned anew"),
    }
    let names = [String::from("a"), String::from("b"), String::from("c")];
    let [first, ..] = names;
    let [.., last] = names;
    let [_, middle, _] = names;
    println!("{first}{middle}{last}");
    match -3i8 {
        i8::MIN..=-1 => println!("negative"),
        0.. => {}
    }
}
