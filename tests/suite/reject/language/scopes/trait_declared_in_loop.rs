struct S;

fn main() {
    for _ in 0..1 {
        trait Named {
            const NAME: &str = "s";
        }
        impl Named for S {}
        println!("{}", S::NAME);
    }
    println!("{}", S::NAME);
}
