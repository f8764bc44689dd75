//~ limit: output
fn main() {
    let line = "again and again ".repeat(10_000);
    loop {
        println!("{line}");
    }
}
