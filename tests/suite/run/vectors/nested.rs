fn main() {
    let mut grid = vec![vec![0; 3]; 2];
    grid[1][2] = 7;
    for row in &grid {
        println!("{row:?}");
    }
    let words = vec![String::from("a"), String::from("b")];
    let joined = words.join("-");
    let lens: usize = words.iter().map(|w| w.len()).sum();
    println!("{joined} {lens}");
    for w in words {
        print!("{w};");
    }
    println!();
}
