//! No arm of `cfg_select!` holds.
fn main() {
    let name = cfg_select! {
        windows => "a",
        target_os = "none" => { "b" }
    };
    println!("{name}");
}
