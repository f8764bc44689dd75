fn main() { let y = nope; }
use a::b;
