//! Temporaries in the value of a constant or static live for ever.

struct Wrapper<W>(W);

struct Table(u8);

impl Table {
    const fn new(a: u8) -> Table {
        Table(a)
    }
}

impl<W> Wrapper<W> {
    const TABLE: &'static Table = &Table::new(3);
}

const EMPTY: &Vec<i32> = &Vec::new();
static NAMES: &[&str] = &["a", "b"];
static PAIR: (&Table, &Option<Table>) = (&Table::new(1), &Some(Table::new(2)));

fn main() {
    println!("{:?} {} {:?}", EMPTY, Wrapper::<u8>::TABLE.0, NAMES);
    println!("{} {}", PAIR.0.0, PAIR.1.as_ref().map_or(0, |t| t.0));
}
