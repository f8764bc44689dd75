// Parts of slices as arrays; parts taken off; several parts at once.

use std::ops::Bound;

fn main() {
    let v = [1, 2, 3, 4, 5, 6, 7];
    let mut m = v;
    println!("{:?} {:?}", v.first_chunk::<2>(), v.first_chunk::<8>());
    println!("{:?} {:?}", v.last_chunk::<2>(), v.last_chunk::<0>());
    println!("{:?} {:?}", v.split_first_chunk::<3>(), v.split_last_chunk::<3>());
    if let Some(pair) = m.first_chunk_mut::<2>() {
        *pair = [10, 20];
    }
    if let Some((init, last)) = m.split_last_chunk_mut::<2>() {
        last[0] = init[0] + init[1];
    }
    if let Some((first, rest)) = m.split_first_chunk_mut::<1>() {
        first[0] += rest.len();
    }
    m.last_chunk_mut::<1>().unwrap()[0] = 99;
    println!("{m:?} {:?} {:?}", v[..3].as_array::<3>(), v.as_array::<3>());
    println!("{:?} {:?}", v.as_chunks::<3>(), v.as_rchunks::<3>());
    let (chunks, rest) = m.as_chunks_mut::<2>();
    chunks[1] = [0, 0];
    rest[0] = 1;
    println!("{m:?}");
    println!("{:?}", m.as_rchunks_mut::<4>());
    println!("{:?}", [[1, 2], [3, 4]].as_flattened());
    let mut nested = [[1, 2], [3, 4]];
    nested.as_flattened_mut()[3] = 40;
    println!("{nested:?} {:?}", v.array_windows::<3>().rev().map(|[a, b, c]| a + b + c).collect::<Vec<_>>());

    let mut s = &v[..];
    println!("{:?} {:?} {:?}", s.split_off(..2), s.split_off(3..), s);
    println!("{:?} {:?} {:?} {:?}", s.split_off(..=5), s.split_off_first(), s.split_off_last(), s);
    println!("{:?} {:?} {:?}", s.split_off_first(), s.split_off_first(), s.split_off_last());
    let mut t = &mut m[..];
    let taken = t.split_off_mut(..2).unwrap();
    taken[0] = -1isize as usize;
    *t.split_off_first_mut().unwrap() = 7;
    *t.split_off_last_mut().unwrap() = 8;
    println!("{t:?} {:?}", t.split_off_mut(9..));
    println!("{m:?}");
    println!("{:?} {:?}", v.element_offset(&v[3]), v.element_offset(&0));

    let mut x = [1, 2, 3, 4, 5];
    if let Ok([a, b]) = x.get_disjoint_mut([0, 4]) {
        std::mem::swap(a, b);
    }
    println!("{x:?}");
    println!("{:?}", x.get_disjoint_mut([1, 1]));
    println!("{:?}", x.get_disjoint_mut([1, 9]));
    if let Ok([a, b]) = x.get_disjoint_mut([0..2, 3..5]) {
        a.swap_with_slice(b);
    }
    println!("{x:?}");
    println!("{:?}", x.get_disjoint_mut([0..=2, 2..=3]));
    println!("{}", x.get_disjoint_mut([0..2, 1..3]).unwrap_err());

    let bounds = (Bound::Excluded(1), Bound::Included(3));
    println!("{:?} {:?}", &v[bounds], v.get((Bound::Unbounded, Bound::Excluded(9))));
    println!("{:?} {:?}", "hello".get((Bound::Excluded(0), Bound::Unbounded)), &"hello"[(Bound::Included(1), Bound::Included(2))]);
    println!("{:?} {:?} {:?} {:?}", v.get(2..4), v.get(9..), v.get(..=6), v.get(5..3));
    println!("{:?} {:?}", v.split_at_checked(9), v.split_at(2));
    println!("{:?} {:?} {:?}", v.split_first(), v.split_last(), [0; 0].split_first());
    unsafe {
        println!("{:?} {:?}", v.split_at_unchecked(6), v.get_unchecked(1..3));
        let (a, b, c) = [1u8, 2, 3, 4].align_to::<u8>();
        println!("{a:?} {b:?} {c:?}");
        let words = [0x0102_0304u32, 5];
        let (a, b, c) = words.align_to::<u16>();
        println!("{a:?} {b:?} {c:?}");
    }
    println!("{:?} {}", v.as_ptr_range().contains(&(&v[6] as *const usize)), v.iter().len());
    println!("{:?}", std::array::from_fn::<_, 4, _>(|i| i * i));
    println!("{:?} {:?}", std::array::repeat::<_, 3>("x".to_string()), [1, 2, 3].map(|x| x * 2));
    println!("{:?} {:?}", [1, 2].each_ref(), <[i32; 2]>::try_from(&[1, 2, 3][..]));
    println!("{:?}", <[i32; 2]>::try_from(&[1, 2, 3][..]).unwrap_err().to_string());
    println!("{:?} {:?}", <&[i32; 3]>::try_from(&[1, 2, 3][..]), <[u8; 2]>::try_from(vec![1]));
    println!("{:?} {:?}", [1, 2, 3] < [1, 3, 0], [[0; 2]; 2] == [[0, 0], [0, 0]]);
}
