mod foo {
    const PRIVATE: u32 = 0x_a_bad_1u32;
    fn hidden() {}
    struct S;
    pub mod inner { pub(super) fn g() {} }
}
fn main() {
    println!("{}", foo::PRIVATE);
    foo::hidden();
    foo::inner::g();
    let _: foo::S;
}
