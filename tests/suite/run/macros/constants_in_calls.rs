// What a macro is called with is no code yet: a constant without a type in it is the macro's own syntax.
macro_rules! inner {
    ($(#[$outer:meta])* $vis:vis struct $name:ident: $t:ty { $($(#[$attr:ident $($args:tt)*])* const $flag:tt = $value:expr;)* }) => {
        $(#[$outer])* $vis struct $name($t);
        impl $name { $($(#[$attr $($args)*])* const $flag: $t = $value;)* }
    };
    (static $name:ident = $value:expr) => { static $name: u8 = $value; };
}
macro_rules! outer {
    ($(#[$outer:meta])* $vis:vis struct $name:ident: $t:ty { $($(#[$attr:ident $($args:tt)*])* const $flag:tt = $value:expr;)* } $($rest:tt)*) => {
        inner! { $(#[$outer])* $vis struct $name: $t { $($(#[$attr $($args)*])* const $flag = $value;)* } }
        outer! { $($rest)* }
    };
    () => {};
}
outer! {
    #[derive(Debug)]
    pub struct Flags: u8 {
        const A = 1 << 0;
        #[allow(dead_code)]
        const B = 2;
    }
    struct Empty: i8 {}
}
inner! { static LIMIT = 7 }

fn main() {
    println!("{} {} {:?} {} {LIMIT}", Flags::A, Flags::B, Flags(3).0, Empty(-1).0);
}
