fn main() {
    let given = 1;
    const TAKEN = given;
}
