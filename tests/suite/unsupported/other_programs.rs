//~ unsupported: starting another program
use std::process::Command;

fn main() {
    let status = Command::new("ls").arg("-l").status();
    println!("{}", status.is_ok());
}
