macro_rules! twice {
    ($e:expr) => {
        $e; 5 + 6
    };
}

fn main() {
    let a = twice!(3);
    println!("{a:?}");
}
