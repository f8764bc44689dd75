fn main() {
    let mut grid = [[1, 2], [3, 4]];
    let i = 1;
    grid[0][i] = grid[i][0];
    grid[i][i] += grid[0][0];
    let row = &mut grid[i];
    row[0] = row[1];
    let [a, b] = &mut grid;
    a.swap_with_slice(b);
    println!("{grid:?}");
}
