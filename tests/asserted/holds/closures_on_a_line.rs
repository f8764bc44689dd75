fn main() {
    let total = 6;
    let twice = |n: i32| n * 2; //@ assert size(twice) == 0
    let sum: i32 = (1..=3).map(|n| twice(n)).sum(); //@ assert sum == 12
    let add = |n: i32| {
        let more = n + 1; //@ assert more == 7
        more
    }; //@ assert size(add) == 0
    println!("{}", add(total) + sum);
}
