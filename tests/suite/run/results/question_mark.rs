#[derive(Debug)]
enum Error {
    Parse(std::num::ParseIntError),
    Negative(i32),
}
impl From<std::num::ParseIntError> for Error {
    fn from(e: std::num::ParseIntError) -> Self {
        Error::Parse(e)
    }
}
fn parse(s: &str) -> Result<i32, Error> {
    let n = s.trim().parse::<i32>()?;
    if n < 0 {
        return Err(Error::Negative(n));
    }
    Ok(n * 2)
}
fn main() {
    println!("{:?}", parse(" 21 "));
    println!("{:?}", parse("-3"));
    println!("{:?}", parse("x"));
    println!("{:?} {:?}", parse("4").map(|x| x + 1).unwrap_or(0), parse("z").ok());
}
