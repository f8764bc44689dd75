fn f<T, const N: usize>(t: [std::mem::MaybeUninit<T>; N]) -> [T; N] { unsafe { std::mem::transmute(t) } }
fn main() {}
