fn main() { let x = Foo { x: 1, y: 2 }; let foo = 1; let x = foo { x: 1 }; }
