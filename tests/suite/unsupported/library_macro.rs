//~ unsupported
thread_local! {
    static COUNT: u8 = 0;
}

fn main() {
    println!("{}", COUNT.with(|count| *count));
}
