enum Rick { Morty }
fn main() { let _: <u8 as Rick>::Morty; }
