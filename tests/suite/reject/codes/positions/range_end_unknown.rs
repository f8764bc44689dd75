fn main() { let k = 3; match k { LOW..=5 => {}, _ => {} } }
