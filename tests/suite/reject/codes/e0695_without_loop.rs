fn main() {
    let found = 'search: {
        if std::env::args().count() > 3 {
            break 'search 1;
        }
        break;
    };
    println!("{found:?}");
}
