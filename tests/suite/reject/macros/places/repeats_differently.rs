macro_rules! r { ($($x:ident),*; $($y:ident),*) => {
    $( let $x = $y; )*
} }
fn main() {
    r!(a, b; c);
}
