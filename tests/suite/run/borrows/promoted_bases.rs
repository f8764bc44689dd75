//! An array of constants whose element is lent lives for ever, whatever the index is.

fn pick(at: usize) -> &'static i32 { &[1, 2, 3][at] }
struct S { a: i32, b: [i32; 2] }
fn nested(i: usize, j: usize) -> &'static i32 { &[[1, 2], [3, 4]][i][j] }
fn fields(i: usize, j: usize) -> &'static i32 { &[S { a: 1, b: [1, 2] }, S { a: 2, b: [5, 6] }][i].b[j] }
fn in_tuple(i: usize) -> &'static i32 { &(1, [4, 5]).1[i] }
fn part(i: usize) -> &'static [i32] { &[[1, 2], [3, 4]][i][..] }
fn word(i: usize) -> &'static str { let r: &'static &'static str = &["a", "b"][i]; r }
fn matched(i: usize) -> &'static i32 { match &[[1, 2], [3, 4]][i] { [x, _] => x } }
fn by_method(i: usize) -> i32 { [-1i32, -2, -3][i].abs() + [[1, 2], [3, 4]][i - 1].iter().sum::<i32>() + S { a: 1, b: [3, 4] }.b[i - 1] + [S { a: 5, b: [0, 0] }][i - 1].a }
fn main() {
    let (i, j) = (std::hint::black_box(1), std::hint::black_box(0));
    println!("{} {} {} {:?} {} {} {}", nested(i, j), fields(i, j), in_tuple(j), part(i), word(j), matched(j), by_method(i));
    let outer;
    { outer = &[10, 20, 30][i]; }
    println!("{outer}");
    let at = std::hint::black_box(1);
    let r: &'static i32 = &[10, 20, 30][at];
    println!("{r} {}", pick(2));
    let s: &'static [i32] = &[1, 2, 3][..];
    println!("{s:?}");
}
