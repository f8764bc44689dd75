fn main() {
    let x = 5;
    let x = x + 1;
    {
        let x = x * 2;
        println!("{x}");
    }
    let y = {
        let a = 3;
        a * a
    };
    println!("{x} {y}");
    let x = "text";
    println!("{x}");
}
