fn store<'a>(slot: &mut &'a str, text: &'a str) { *slot = text; }
fn main() {
    let mut slot: &'static str = "a";
    {
        let own = String::from("b");
        store(&mut slot, &own);
    }
    println!("{slot}");
}
