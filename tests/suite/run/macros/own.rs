macro_rules! max {
    ($x:expr) => { $x };
    ($x:expr, $($rest:expr),+) => {{
        let a = $x;
        let b = max!($($rest),+);
        if a > b { a } else { b }
    }};
}
macro_rules! point {
    ($name:ident { $($field:ident : $ty:ty),* $(,)? }) => {
        #[derive(Debug)]
        struct $name { $($field: $ty),* }
    };
}
point!(P { x: i32, y: i32, });
fn main() {
    let a = 1;
    println!("{} {:?}", max!(a, 7, 3), P { x: 1, y: 2 });
}
