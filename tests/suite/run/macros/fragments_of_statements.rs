//! Statements, paths and types that a macro gets as a whole.
macro_rules! run {
    ($($statement:stmt;)*) => { $($statement)* };
}
macro_rules! glued {
    ($($statement:stmt)*) => { $($statement;)* };
}
macro_rules! block {
    ($($statement:stmt;)*) => {{ $($statement)* }};
}
macro_rules! count {
    () => { 0 };
    ($first:stmt; $($rest:stmt;)*) => { 1 + count!($($rest;)*) };
}
macro_rules! call {
    ($path:path) => {
        $path!("called")
    };
}
macro_rules! make {
    ($path:path) => {
        $path! {}
    };
}
macro_rules! item {
    () => {
        fn made() -> u8 {
            7
        }
    };
}
make!(item);
macro_rules! largest {
    ($kind:ty) => {
        <$kind>::MAX
    };
}
macro_rules! wrapper {
    ($kind:ty, $name:ident) => {
        struct $name<T>(T);
        impl $name<$kind> {
            const LEAST: $kind = <$kind>::MIN;
            fn get(&self) -> $kind {
                self.0 as $kind
            }
        }
    };
}
wrapper!(i16, Wrapped);
macro_rules! build {
    ($path:path, $value:expr) => {{
        if let $path { x, .. } = $value {
            println!("x is {x}");
        }
        $path { x: 1, y: 2 };
        let $path { x, y } = $value;
        x + y
    }};
}
struct Point {
    x: i32,
    y: i32,
}
macro_rules! until {
    ($from:expr, $to:literal) => {
        $from..=$to
    };
}

fn main() {
    run! { let x = 3; println!("{x}"); let y = x + 1; println!("{y}"); }
    println!("{}", x + y);
    let mut n = 1;
    run! { n += 1; n *= 4; println!("{n}"); }
    glued! { let mut z = 3 if z == 3 { z += 1 } println!("{z}") struct Unit; }
    let _ = Unit;
    let value = block! { let a = 2; let b = a * a; a + b; };
    println!("{value}");
    println!("{}", count! { let a = 1; a + 1; let c = 3; });
    call!(std::println);
    call!(println);
    println!("{} {}", made(), largest!(u8));
    println!("{} {}", Wrapped(-3i16).get(), Wrapped::<i16>::LEAST);
    println!("{}", build!(Point, Point { x: 4, y: 5 }));
    println!("{}", until!(1, 3).sum::<i32>());
}
