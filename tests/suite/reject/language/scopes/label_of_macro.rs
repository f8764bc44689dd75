fn main() {
    let value = {
        macro_rules! leave {
            () => {
                break 'here 3
            };
        }
        'here: {
            leave!()
        }
    };
    println!("{value}");
}
