fn main() { match 5usize { 0..=18446744073709551615 => {} } match 5usize { 0.. => {} } match 3isize { ..0 => {}, 0.. => {} } }
