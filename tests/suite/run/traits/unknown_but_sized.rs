//! What becomes a trait object before its type is known, and where clauses that name a lifetime.

use std::error::Error;
use std::fmt::{self, Debug, Display};
use std::marker::{PhantomData, PhantomPinned};
use std::rc::Rc;

struct Failure {
    field: &'static str,
    source: Option<Box<dyn Error>>,
}

impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.field, self.source.as_ref().map(|source| source.to_string()))
    }
}

fn number(text: &str) -> Result<u32, Failure> {
    text.parse().map_err(|error| Failure { field: "number", source: Some(Box::new(error)) })
}

fn letter(text: &str) -> Result<char, Rc<dyn Debug>> {
    text.parse().map_err(|error| -> Rc<dyn Debug> { Rc::new(error) })
}

fn truth(text: &str) -> Result<bool, (usize, Box<dyn Error + Send + Sync>)> {
    text.parse().map_err(|error| (text.len(), Box::new(error) as Box<dyn Error + Send + Sync>))
}

fn signed(text: &str) -> Result<i8, Box<dyn Error>> {
    text.parse().map_err(|error| {
        let boxed: Box<dyn Error> = Box::new(error);
        boxed
    })
}

fn shown(text: &str) -> Option<f64> {
    let print = |it: &dyn Display| println!("no float: {it}");
    text.parse().map_err(|error| print(&error)).ok()
}

/// Never pinned: the bound does not hold for any lifetime, and may be written nevertheless.
struct Pinned<'p> {
    _of: PhantomData<&'p ()>,
    _pinned: PhantomPinned,
}

impl<'p> Unpin for Pinned<'p> where (PhantomData<&'p ()>, PhantomPinned): Unpin {}

struct Borrowed<'a>(&'a str);

fn copied<'a>(it: Borrowed<'a>) -> (Borrowed<'a>, Borrowed<'a>)
where
    Borrowed<'a>: Clone,
{
    (it.clone(), it)
}

fn main() {
    for text in ["7", "seven"] {
        match number(text) {
            Ok(number) => println!("{number}"),
            Err(failure) => println!("{failure}"),
        }
    }
    println!("{:?} {:?}", letter("x"), letter("xy"));
    println!("{:?} {:?}", truth("true"), truth("yes"));
    println!("{:?} {:?}", signed("-12").ok(), signed("-129").map_err(|error| error.to_string()));
    println!("{:?} {:?}", shown("1.5"), shown("."));
    let pinned = Pinned { _of: PhantomData, _pinned: PhantomPinned };
    println!("{} {}", size_of_val(&pinned), Borrowed("it").0);
    let _ = size_of::<fn(Borrowed<'static>)>();
}
