struct Slot<'a> { all: &'a mut Vec<&'a str> }
fn main() {
    let mut all = vec!["a"];
    let slot = Slot { all: &mut all };
    slot.all.push("b");
    println!("{}", all.len());
}
