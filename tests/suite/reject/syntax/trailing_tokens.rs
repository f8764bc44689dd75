fn main() {} fn
