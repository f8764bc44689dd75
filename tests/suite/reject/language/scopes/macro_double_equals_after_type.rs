macro_rules! same {
    ($left:ty == $right:ty) => {
        std::any::type_name::<$left>() == std::any::type_name::<$right>()
    };
}

fn main() {
    println!("{}", same!(u8 == u8));
}
