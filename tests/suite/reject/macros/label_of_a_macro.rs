macro_rules! enough {
    ($sum:expr) => {
        if $sum > 10 {
            break 'adding;
        }
    };
}

fn main() {
    let mut sum = 0;
    'adding: loop {
        for part in [3, 5, 7] {
            sum += part;
            enough!(sum);
        }
    }
    println!("{sum}");
}
