struct Holder<'a, T>(&'a T)
where
    T: Copy,
    for<'a> &'a T: PartialEq;

fn main() {}
