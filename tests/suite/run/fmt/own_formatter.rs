use std::fmt;
struct Matrix([[i32; 2]; 2]);
impl fmt::Display for Matrix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in &self.0 {
            writeln!(f, "[{:>3} {:>3}]", row[0], row[1])?;
        }
        Ok(())
    }
}
struct Padded(&'static str);
impl fmt::Display for Padded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}
impl fmt::Debug for Padded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Padded").field("len", &self.0.len()).finish()
    }
}
fn main() {
    print!("{}", Matrix([[1, 20], [300, 4]]));
    println!("[{:>6}] [{:-<6}] {:?} {:#?}", Padded("ab"), Padded("cd"), Padded("e"), Padded("fg"));
}
