macro_rules! table {
    ($([$key:expr => $value:expr]),*) => {
        [$(($key, $value)),*]
    };
}

fn main() {
    let prices = table!(
        ["tea" => 2],
        ["milk"
            = 1]
    );
    println!("{prices:?}");
}
