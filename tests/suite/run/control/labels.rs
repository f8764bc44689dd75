fn main() {
    let mut pairs = 0;
    'outer: for i in 0..10 {
        for j in 0..10 {
            if j > i {
                continue 'outer;
            }
            if i + j > 12 {
                break 'outer;
            }
            pairs += 1;
        }
    }
    println!("{pairs}");
    let v = 'block: {
        if pairs > 10 {
            break 'block "many";
        }
        "few"
    };
    println!("{v}");
}
