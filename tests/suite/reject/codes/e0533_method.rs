struct Tortoise;
impl Tortoise { fn non_const(&self) {} }
fn main() {
    match 0u32 {
        Tortoise::non_const => {}
        _ => {}
    }
}
