fn main() {}
/* I am an unterminated block comment!
