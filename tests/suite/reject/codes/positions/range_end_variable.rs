fn main() { let x = 2; let k = 3; match k { 0..=x => {}, _ => {} } }
