use rand::Rng;
use rand::rngs::StdRng;
use serde::{Serialize, de::Visitor};
fn main() { let x = rand::random(); }
