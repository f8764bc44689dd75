use std::fmt;
struct Celsius(f64);
struct Fahrenheit(f64);
impl From<Celsius> for Fahrenheit {
    fn from(c: Celsius) -> Self {
        Fahrenheit(c.0 * 9.0 / 5.0 + 32.0)
    }
}
impl fmt::Display for Fahrenheit {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:.1}F", self.0)
    }
}
fn main() {
    let f: Fahrenheit = Celsius(100.0).into();
    println!("{f}");
    println!("{}", f.to_string().len());
    let s: String = "abc".into();
    let n = i64::from(3i32);
    println!("{s} {n}");
}
