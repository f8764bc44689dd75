union Name<'a> {
    name: &'a String,
    number: usize,
}

fn main() {
    let text = String::from("text");
    let name = Name { name: &text };
    let taken = unsafe { *name.name };
    println!("{taken}");
}
