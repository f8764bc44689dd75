mod file_that_doesnt_exist;
fn main() {}
