//! `?` in a `main` that returns Result: the error is printed with Debug and the exit code is 1.
use std::fmt;
#[derive(Debug)] enum E { Parse(std::num::ParseIntError), Neg(i64) }
impl From<std::num::ParseIntError> for E { fn from(e: std::num::ParseIntError) -> E { E::Parse(e) } }
impl fmt::Display for E { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { match self { E::Parse(e) => write!(f, "parse: {e}"), E::Neg(n) => write!(f, "negative {n}") } } }
impl std::error::Error for E { fn source(&self) -> Option<&(dyn std::error::Error + 'static)> { match self { E::Parse(e) => Some(e), E::Neg(_) => None } } }
fn p(s: &str) -> Result<i64, E> { let n: i64 = s.trim().parse()?; if n < 0 { Err(E::Neg(n))? } Ok(n) }
fn all(v: &[&str]) -> Result<Vec<i64>, Box<dyn std::error::Error>> { v.iter().map(|s| p(s).map_err(Into::into)).collect() }
fn opt(v: &[u8]) -> Option<u8> { let [a, b] = v else { None? }; a.checked_add(*b)?.checked_mul(2) }
fn main() -> Result<(), E> {
    println!("{:?} {:?}", p("5"), p("-5"));
    println!("{:?} {}", all(&["1", "2"]).unwrap(), all(&["1", "x"]).unwrap_err());
    println!("{:?} {:?} {:?}", opt(&[1, 2]), opt(&[200, 100]), opt(&[1]));
    if let Err(e) = p("q") { use std::error::Error; println!("{e} {:?}", e.source().map(|s| s.to_string())); }
    p("-7")?;
    println!("never");
    Ok(())
}
