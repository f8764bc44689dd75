mod first {
    #[macro_export]
    macro_rules! number {
        () => {
            1
        };
    }
}

mod second {
    #[macro_export]
    macro_rules! number {
        () => {
            2
        };
    }
}

fn main() {
    println!("{}", crate::number!());
}
