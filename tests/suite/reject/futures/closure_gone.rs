fn main() {
    let future = {
        let s = String::new();
        let f = async move || s.len();
        f()
    };
    drop(future);
}
