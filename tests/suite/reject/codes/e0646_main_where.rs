fn main() where (): Copy {}
