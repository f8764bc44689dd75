#![deny(non_snake_case)]

fn same<'Value>(value: &'Value u8) -> &'Value u8 {
    value
}

fn main() {
    println!("{}", same(&1));
}
