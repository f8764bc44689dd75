enum Q { Yes }
fn main() { !"a"; }
