type Both = for<'a, 'a> fn(&'a u8, &'a u8);

fn main() {}
