fn main() {
    let x = (let Some(y) = Some(1));
}
