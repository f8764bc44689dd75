mod bar {
    struct Private(u32);
    pub fn f() -> Private { Private(1) }
}
fn main() { bar::f(); }
