#[macro_use = "println"]
extern crate std as standard;

fn main() {
    println!("a macro by its name");
}
