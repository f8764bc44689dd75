struct P;
fn main() {
    P.fly();
}
