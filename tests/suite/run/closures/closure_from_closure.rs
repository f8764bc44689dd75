// edition: 2021
// A closure that returns a closure over something that both borrow, in functions with lifetimes of their own.
struct Grid<'g> {
    cells: &'g [f64],
    width: usize,
}

impl<'g> Grid<'g> {
    fn turned(&self) -> Vec<f64> {
        let height = self.cells.len() / self.width;
        (0..self.width).flat_map(|column| (0..height).map(move |row| self.cells[row * self.width + column])).collect()
    }

    fn reader(&self) -> impl Fn(usize) -> f64 + 'g {
        let cells = self.cells;
        let make = || move |at: usize| cells[at];
        make()
    }
}

fn turned(cells: &[f64], width: usize) -> Vec<f64> {
    let height = cells.len() / width;
    (0..width).flat_map(|column| (0..height).map(move |row| cells[row * width + column])).collect()
}

fn boxed<'b>(cells: &'b [f64]) -> Box<dyn Fn() -> f64 + 'b> {
    let choose = |at: usize| move || cells[at];
    Box::new(choose(1))
}

fn copied<'b>(cells: &'b [f64]) -> Option<&'b [f64]> {
    let outer = || {
        let inner = cells;
        move || inner
    };
    let get = outer();
    Some(get())
}

fn typed<'b, T: Clone>(items: &'b [T]) -> Vec<Box<dyn Fn(&'b str) -> (&'b str, T) + 'b>> {
    let wrap = |at: usize| -> Box<dyn Fn(&'b str) -> (&'b str, T) + 'b> { Box::new(move |name: &'b str| (name, items[at].clone())) };
    (0..items.len()).map(wrap).collect()
}

fn products(left: &[i32], right: &[i32], size: usize) -> Vec<i32> {
    (0..size)
        .flat_map(|row| {
            (0..size).map(move |column| (0..size).fold(0, |sum, k| sum + left[row * size + k] * right[k * size + column]))
        })
        .collect()
}

fn main() {
    let cells = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
    let grid = Grid { cells: &cells, width: 3 };
    println!("{:?} {:?} {}", grid.turned(), turned(&cells, 2), grid.reader()(4));
    println!("{} {:?}", boxed(&cells)(), copied(&cells).map(<[f64]>::len));
    for (at, get) in typed(&["a", "b"]).iter().enumerate() {
        println!("{at} {:?}", get("name"));
    }
    println!("{:?}", products(&[1, 2, 3, 4], &[5, 6, 7, 8], 2));
}
