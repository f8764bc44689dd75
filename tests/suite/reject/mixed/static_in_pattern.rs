static S: u8 = 1;
fn main() { match 1u8 { S => {}, _ => {} } }
