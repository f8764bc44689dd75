//~ unsupported
use std::sync::mpsc;

fn main() {
    let (sender, _receiver) = mpsc::channel();
    sender.send(1).unwrap();
}
