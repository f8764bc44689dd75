macro_rules! go {
    ($m:path) => {
        let v = $m![1, 2];
        println!("{v:?}");
    };
}
fn main() {
    go!(vec);
    go!(std::vec);
}
