struct Slot<'a, T> { value: &'a T }
fn keep<'a, T>(value: T) -> Box<dyn Fn() -> usize + 'a> where T: Clone {
    let own = value.clone();
    Box::new(move || { let _k = &own; 1 })
}
fn main() { println!("{}", keep(1)()); let s = Slot { value: &1 }; println!("{}", s.value); }
