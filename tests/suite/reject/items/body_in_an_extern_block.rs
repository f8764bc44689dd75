unsafe extern "C" {
    fn doubled(number: i32) -> i32 {
        number * 2
    }
}

fn main() {
    println!("{}", unsafe { doubled(4) });
}
