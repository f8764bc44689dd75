fn main() {
    let foo = 1;
    let x = foo { x: 1, y: 2 };
}
