//! A where clause about all lifetimes that is false: who calls has to prove it.

fn f()
where
    for<'x> &'x mut u8: Copy,
{
}

fn main() {
    f();
}
