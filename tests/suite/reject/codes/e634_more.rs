#[repr(packed, packed(2))] struct S(u16); fn main() {}
