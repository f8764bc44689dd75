fn main() {
    let mut o = Some(1);
    if let Some(ref mut a) = o {
        if let Some(ref mut b) = o { *b = 2; }
        *a = 3;
    }
}
