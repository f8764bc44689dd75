// Slices in pieces: of equal length, between elements, in groups; forwards, backwards, mutably.

fn show<I: Iterator<Item: std::fmt::Debug>>(it: I) {
    println!("{:?} {:?}", it.size_hint(), it.collect::<Vec<_>>());
}

fn main() {
    let v = [1, 2, 3, 4, 5, 6, 7];
    show(v.chunks(3));
    show(v.chunks(3).rev());
    show(v.chunks_exact(3));
    show(v.rchunks(3));
    show(v.rchunks(3).rev());
    show(v.rchunks_exact(3));
    show(v.rchunks_exact(3).rev());
    show(v.windows(3).rev().skip(1));
    println!("{:?} {:?}", v.chunks_exact(3).remainder(), v.rchunks_exact(2).remainder());
    println!("{:?} {:?} {:?}", v.chunks(2).nth(2), v.chunks(2).last(), v.windows(2).nth_back(1));
    let mut m = v;
    for (i, chunk) in m.chunks_mut(3).enumerate() {
        chunk.fill(i);
    }
    println!("{m:?}");
    for (i, chunk) in m.rchunks_mut(3).enumerate() {
        chunk[0] = 10 + i;
    }
    println!("{m:?}");
    for chunk in m.rchunks_exact_mut(2).rev() {
        chunk.reverse();
    }
    for chunk in m.chunks_exact_mut(2) {
        chunk[1] += 100;
    }
    println!("{m:?}");
    println!("{:?}", m.chunks_exact_mut(4).into_remainder());
    println!("{:?}", m.rchunks_exact_mut(4).into_remainder());

    let s = [1, 0, 2, 3, 0, 0, 4];
    let zero = |x: &i32| *x == 0;
    show(s.split(zero));
    show(s.split(zero).rev());
    show(s.rsplit(zero));
    show(s.splitn(2, zero));
    show(s.rsplitn(2, zero));
    show(s.splitn(0, zero));
    show(s.split_inclusive(zero));
    show(s.split_inclusive(zero).rev());
    show([0, 1, 0].split(zero));
    show([0, 1, 0].split_inclusive(zero));
    show([0; 0].split(zero));
    show([0; 0].split_inclusive(zero));
    let mut t = s;
    for part in t.split_mut(zero) {
        if let [first, ..] = part {
            *first += 10;
        }
    }
    for part in t.split_inclusive_mut(zero).rev() {
        part[0] -= 1;
    }
    println!("{t:?}");
    for part in t.rsplit_mut(|x| *x < 0) {
        part.reverse();
    }
    for (i, part) in t.splitn_mut(2, |x| *x < 0).enumerate() {
        part[0] = 50 + i as i32;
    }
    for (i, part) in t.rsplitn_mut(2, |x| *x < 0).enumerate() {
        part[0] = 60 + i as i32;
    }
    println!("{t:?}");
    let groups = [1, 1, 2, 3, 3, 3, 1];
    show(groups.chunk_by(|a, b| a == b));
    show(groups.chunk_by(|a, b| a <= b).rev());
    let mut g = groups;
    for group in g.chunk_by_mut(|a, b| a == b) {
        group[0] *= 10;
    }
    println!("{g:?}");
    println!("{:?} {:?} {:?}", v.chunks(2), v.windows(2), v.chunks_exact(2));
    println!("{:?} {:?} {:?}", s.split(zero), groups.chunk_by(|a, b| a == b), v.iter());
    println!("{:?} {:?}", s.starts_with(&[1, 0]), s.ends_with(&[]));
    println!("{:?} {:?}", s.strip_prefix(&[1]), s.strip_suffix(&[5]));
    println!("{:?} {:?} {:?}", [[1, 2], [3, 4]].concat(), [vec![1], vec![2, 3]].join(&0), [[1], [2]].join(&[9, 9][..]));
    println!("{:?} {:?}", ["a", "b"].concat(), ["a", "b"].join("-"));
    println!("{:?} {:?}", [1, 2].repeat(2), s.iter().rposition(|x| *x == 0));
    println!("{:?} {:?}", s.contains(&4), s.to_vec());
}
