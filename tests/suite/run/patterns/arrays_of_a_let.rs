//! A pattern of elements in a `let` without `else` takes an array apart, whatever gives its value: that says what is converted to.

use std::collections::HashMap;

fn halves(text: &str) -> Option<(i64, i64)> {
    let numbers: Vec<i64> = text.split(',').filter_map(|part| part.trim().parse().ok()).collect();
    let [low, high] = numbers.try_into().ok()?;
    Some((low, high))
}

fn sum(rows: &[Vec<i32>]) -> usize {
    let mut total = 0;
    for row in rows {
        let [from, to] = row.as_slice().try_into().unwrap();
        let (from, to) = (from as usize, to as usize);
        total += from * to;
    }
    total
}

fn borrowed(row: &[String]) -> usize {
    let [one, two, three]: &[String; 3] = row.try_into().unwrap();
    one.len() + two.len() + three.len()
}

fn parsed<T: std::str::FromStr + Default>(text: &str) -> [T; 2] {
    let mut parts = text.split(' ').map(|part| part.parse().unwrap_or_default());
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}

fn main() {
    println!("{:?} {:?} {:?}", halves("3, 4"), halves("3"), halves("1, 2, 3"));
    println!("{}", sum(&[vec![1, 2], vec![3, 4]]));
    println!("{}", borrowed(&["a".into(), "bc".into(), "def".into()]));
    let [width, height] = parsed::<u32>("640 480");
    println!("{}", width + height + 1);
    let [[first, _], [second, third]] = [[1, 2]; 2].map(Into::into);
    println!("{} {} {}", first + 1u8, second + 2, third);
    let ([left, _], mut right) = ([4, 5].map(i64::from), 5);
    right += left;
    println!("{right}");
    let bytes = 0x0102_0304u32.to_be_bytes();
    let [high, low] = bytes.chunks(2).map(|pair| u16::from_be_bytes(pair.try_into().unwrap())).collect::<Vec<_>>().try_into().unwrap();
    println!("{high} {low}");
    let by_name: HashMap<_, _> = [("x", [1, 2]), ("y", [3, 4])].into();
    let [x, y] = by_name["y"];
    println!("{}", x * y);
}
