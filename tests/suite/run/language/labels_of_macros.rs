fn main() {
    let mut rounds = 0;
    let found = 'outer: loop {
        macro_rules! leave {
            ($value:expr) => {
                break 'outer $value
            };
        }
        macro_rules! own_label {
            ($value:expr) => {
                'outer: loop {
                    break 'outer $value;
                }
            };
        }
        'inner: for step in 0..3 {
            rounds += own_label!(step);
            'outer: loop {
                if rounds == 3 {
                    leave!(rounds * 10);
                }
                break 'outer;
            }
            if step == 1 {
                continue 'inner;
            }
        }
    };
    println!("{found} {rounds}");
}
