fn main() {
    let foo = 5;
    let x = _ + foo;
}
