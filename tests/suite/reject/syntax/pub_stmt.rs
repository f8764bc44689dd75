fn main() {
    pub fn f() {}
    public fn g() {}
}
