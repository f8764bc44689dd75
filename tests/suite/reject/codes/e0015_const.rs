fn create() -> Option<u8> { Some(1) }
const FOO: Option<u8> = create();
fn main() {}
