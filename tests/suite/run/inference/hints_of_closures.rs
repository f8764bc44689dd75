//! Where an expected type reaches a closure inside of a call, a tuple, a reference or a struct.
use std::cell::Cell;

fn in_tuple<F: Fn(String) -> usize>(f: (F, u8)) -> usize {
    f.0("abc".to_string()) + usize::from(f.1)
}
fn behind_reference<F: Fn(String) -> usize>(f: &F) -> usize {
    f("abcd".to_string())
}
fn invariant<F: Fn(String) -> usize>(f: Cell<(F, u8)>) -> usize {
    f.into_inner().0("ab".to_string())
}
fn annotated<F>(f: Option<F>) -> usize
where
    F: Fn(String) -> usize,
{
    f.map_or(0, |f| f("abc".to_string()))
}

struct Button<F: Fn(&str) -> usize> {
    on_click: F,
}
impl<F: Fn(&str) -> usize> Button<F> {
    fn new(on_click: F) -> Self {
        Button { on_click }
    }
}
fn button() -> Button<impl Fn(&str) -> usize> {
    Button::new(|text| text.len())
}
fn opaque_tuple() -> (impl Fn(String) -> usize, u8) {
    (|text| text.len(), 1)
}
fn boxed() -> Option<Box<dyn Fn(&str) -> usize>> {
    Some(Box::new(|text| text.len()))
}
fn numbers() -> Option<impl Iterator<Item = u8>> {
    Some([1, 2].into_iter().map(|x| x + 1))
}
fn adder() -> Result<impl Fn(i32) -> i32, String> {
    let n = "4".parse::<i32>().map_err(|error| error.to_string())?;
    Ok(move |x| x + n)
}

fn main() {
    println!("{}", in_tuple((|x| x.len(), 1)));
    println!("{}", behind_reference(&|x| x.len()));
    println!("{}", invariant(Cell::new((|x| x.len(), 1))));
    println!("{}", annotated(Some(|x: String| x.len())));
    println!("{}", annotated::<fn(String) -> usize>(None));
    println!("{}", annotated::<fn(String) -> usize>(Some(|x| x.len())));
    let literal = Button { on_click: |text| text.len() };
    println!("{} {}", (literal.on_click)("abc"), (button().on_click)("abcde"));
    println!("{}", opaque_tuple().0("xy".into()));
    println!("{:?}", boxed().map(|f| f("abc")));
    println!("{:?}", numbers().map(|n| n.sum::<u8>()));
    println!("{:?}", adder().map(|f| f(3)));
    let list: Vec<Option<Box<dyn Fn(String) -> usize>>> = vec![Some(Box::new(|x| x.len())), None];
    println!("{}", list[0].as_ref().map_or(0, |f| f("x".into())));
    let mut v: Vec<_> = Vec::new();
    let nested: Option<Option<_>> = Some(Some(3));
    v.push(nested.unwrap());
    println!("{v:?}");
    let later: Result<_, String> = Ok(|x| x + 1);
    println!("{:?}", later.map(|f| f(2)));
}
