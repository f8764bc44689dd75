mod mordor {}
fn main() { let s = mordor { x: () }; }
