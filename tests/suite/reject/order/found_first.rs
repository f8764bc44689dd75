fn averages(numbers: Vec<f64>) -> Option<Vec<f64>> {
    Some(numbers)
}

fn main() {
    let first: Vec<i32> = averages(vec![1.0])
        .unwrap()
        .into_iter()
        .take()
        .collect();
    println!("{first:?}");
}
