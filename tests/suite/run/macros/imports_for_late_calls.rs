//! Imports that only a macro needs which is known after its call.

#![deny(warnings)]

use mac::late;
late!();
mod mac { macro_rules! late { () => { fn made() -> u8 { 7 } } } pub(crate) use late; }
fn main() {
    println!("{}", made());
    m1::main();
    m5::main();
    m7::main();
}

// The same for imports under other names, in impls, of fragments.
mod m1 {
    use mac::late;
    use mac::inner::thing as other;
    struct S;
    impl S { late!(); }
    mod mac { macro_rules! late { () => { fn made() -> u8 { 7 } } } pub(crate) use late; pub mod inner { macro_rules! thing { () => { 4u8 } } pub(crate) use thing; } }
    pub fn main() { println!("{} {}", S::made(), other!()); }
}
mod m5 {
    use helpers::one;
    mod helpers { pub fn one() -> u8 { 1 } }
    use derive_it as make;
    make!(one);
    pub fn main() { println!("{}", f()); }
    macro_rules! derive_it { ($n:ident) => { fn f() -> u8 { $n() } } }
    pub(crate) use derive_it;
}
mod m7 {
    use std::collections::HashMap;
    pub fn main() { println!("{}", mac::late!().len()); }
    mod mac { macro_rules! late { () => { HashMap::<u8, u8>::new() } } pub(crate) use late; }
}