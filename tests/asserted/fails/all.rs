struct Pair {
    a: String,
    b: String,
}

fn main() {
    let v = vec![1, 2]; //@ assert heap.blocks == 2
    //@ assert v == [1, 2, 3]
    //@ assert len(v) == 2 && capacity(v) > 2
    //@ assert moved(v)
    //@ assert !borrowed(v) && w == 1
    //@ assert v.x == 1
    //@ assert freed(v)
    let n = 1;
    //@ assert freed(n)
    //@ assert capacity(n) == 1
    for i in 0..4 {
        drop(i); //@ assert i < 2
        //@[7] assert i == 1
    }
    let pair = Pair { a: String::new(), b: String::from("b") };
    drop(pair.b); //@ assert moved(pair) && moved(pair.b)
    if v.is_empty() {
        drop(pair.a); //@ assert n == 1
    }
    println!("{n}"); //@ assert output == "2\n"
    //@ assert leaked(v)
}
