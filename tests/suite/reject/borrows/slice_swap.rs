fn main() {
    let mut data = [1, 2, 3, 4];
    let (left, right) = data.split_at_mut(2);
    data[0] = 9;
    left[0] = right[0];
}
