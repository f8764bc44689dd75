//! Every method of vectors, slices and arrays.
#![allow(warnings)]
use std::collections::*;
fn main() {
    // Vec
    let mut v: Vec<i32> = Vec::new();
    println!("{:?} {} {}", v, v.capacity(), v.is_empty());
    v.extend([1, 2, 3, 4, 5, 6, 7, 8]);
    println!("{:?} {:?} {:?}", v.first(), v.last(), v.get(1..3));
    println!("{:?}", v.drain(1..3).collect::<Vec<_>>());
    println!("{:?} cap {}", v, v.capacity());
    v.insert(1, 99);
    v.swap(0, 2);
    v.truncate(5);
    println!("{v:?}");
    println!("{:?}", v.swap_remove(0));
    println!("{:?}", v.remove(1));
    println!("{v:?}");
    v.resize(6, -1);
    println!("{v:?}");
    v.resize_with(8, Default::default);
    println!("{v:?}");
    v.dedup();
    println!("{v:?}");
    v.dedup_by_key(|x| *x / 2);
    println!("{v:?}");
    v.dedup_by(|a, b| *a < *b);
    println!("{v:?}");
    v.retain(|x| *x != 99);
    println!("{v:?}");
    v.retain_mut(|x| {
        *x += 1;
        *x > 0
    });
    println!("{v:?}");
    println!("{:?} {:?}", v.pop(), v.pop_if(|x| *x > 100));
    let mut w = vec![10, 20, 30];
    v.append(&mut w);
    println!("{v:?} {w:?}");
    let t = v.split_off(2);
    println!("{v:?} {t:?}");
    let s: Vec<_> = v.splice(0..1, [7, 7, 7]).collect();
    println!("{v:?} {s:?}");
    println!("{:?}", v.extract_if(.., |x| *x == 7).collect::<Vec<_>>());
    println!("{v:?}");
    v.extend_from_slice(&[1, 2]);
    v.extend_from_within(1..);
    println!("{v:?}");
    v.shrink_to(100);
    v.shrink_to_fit();
    println!("{}", v.capacity());
    v.reserve(10);
    v.reserve_exact(50);
    println!("{}", v.capacity());
    println!("{:?}", v.try_reserve(usize::MAX));
    println!("{:?}", v.try_reserve(usize::MAX).map_err(|e| e.to_string()));
    println!("{:?}", v.clone().into_boxed_slice());
    let l: &'static mut [i32] = v.clone().leak();
    println!("{l:?}");
    let mut it = v.clone().into_iter();
    it.next();
    println!("{:?} {:?}", it, it.as_slice());
    let mut d = v.drain(..);
    d.next();
    println!("{:?} {:?}", d, d.as_slice());
    drop(d);
    println!("{:?}", Vec::from("abc"));
    println!("{:?}", Vec::from([1; 3]));
    println!("{:?}", <[i32; 2]>::try_from(vec![1, 2]));
    println!("{:?}", <[i32; 2]>::try_from(vec![1, 2, 3]));
    println!("{:?}", vec![1, 2] < vec![1, 3]);
    println!("{}", vec![1, 2] == [1, 2]);
    println!("{}", &[1, 2][..] == vec![1, 2]);
    println!("{}", VecDeque::from([1, 2]) == vec![1, 2]);
    let x: Vec<u8> = String::from("hé").into();
    println!("{x:?}");
    println!("{:02x?} {:#?} {:#x?}", x, vec![1], [255]);
    let b: Box<[i32]> = (1..4).collect();
    println!("{b:?}");
    println!("{:?}", b.into_vec());
    println!("{:?}", Vec::<i32>::with_capacity(5).spare_capacity_mut().len());
    let nested: Vec<Vec<i32>> = vec![vec![1], vec![2, 3], vec![]];
    println!("{:?} {:?}", nested.concat(), nested.join(&0));
    println!("{:?}", nested.iter().flatten().collect::<Vec<_>>());
    println!("{:?} {}", ["a", "b"].concat(), ["a", "b"].join("-"));
    println!("{:?}", [[1, 2], [3, 4]].concat());
    println!("{:?}", [vec![1], vec![2]].join(&[9, 9][..]));
    println!("{:?}", [[1, 2], [3, 4]].as_flattened());
    // slices
    let s = [5, 3, 8, 1, 9, 2];
    println!("{:?} {:?} {:?}", s.split_first(), s.split_last(), s.first_chunk::<2>());
    println!("{:?} {:?}", s.split_first_chunk::<2>(), s.last_chunk::<3>());
    println!("{:?}", s.chunks(4).collect::<Vec<_>>());
    println!("{:?}", s.rchunks(4).collect::<Vec<_>>());
    let c = s.chunks_exact(4);
    println!("{:?} {:?}", c.remainder(), c);
    println!("{:?}", s.windows(2).map(|w| w[0] + w[1]).collect::<Vec<_>>());
    println!("{:?}", s.split(|x| *x > 7).collect::<Vec<_>>());
    println!("{:?}", s.splitn(2, |x| *x > 7).collect::<Vec<_>>());
    println!("{:?}", s.rsplitn(2, |x| *x > 7).collect::<Vec<_>>());
    println!("{:?}", s.split_inclusive(|x| *x > 7).collect::<Vec<_>>());
    println!("{:?}", s.rsplit(|x| *x > 7).collect::<Vec<_>>());
    println!("{:?}", [1, 1, 2, 3, 3].chunk_by(|a, b| a == b).collect::<Vec<_>>());
    println!("{:?}", s.as_chunks::<4>());
    println!("{:?}", s.as_rchunks::<4>());
    println!("{:?}", s.array_windows::<3>().collect::<Vec<_>>());
    let mut m = s;
    m.sort();
    println!("{m:?} {:?} {:?} {}", m.binary_search(&8), m.binary_search(&7), m.partition_point(|x| *x < 5));
    println!("{:?} {:?}", m.binary_search_by(|p| p.cmp(&2)), m.binary_search_by_key(&6, |x| x * 2));
    m.sort_by(|a, b| b.cmp(a));
    println!("{m:?}");
    m.sort_by_key(|x| (x % 3, *x));
    println!("{m:?}");
    m.sort_unstable();
    m.sort_unstable_by(|a, b| b.cmp(a));
    m.sort_unstable_by_key(|x| -x);
    m.sort_by_cached_key(|x| x.to_string());
    println!("{m:?}");
    m.reverse();
    m.rotate_left(2);
    println!("{m:?}");
    m.rotate_right(1);
    println!("{m:?}");
    m.fill(4);
    println!("{m:?}");
    let mut k = 0;
    m.fill_with(|| {
        k += 1;
        k
    });
    println!("{m:?}");
    m.copy_within(0..2, 3);
    println!("{m:?}");
    let (a, b) = m.split_at_mut(3);
    a.swap_with_slice(b);
    println!("{m:?}");
    m[..2].copy_from_slice(&[0, 0]);
    m[2..4].clone_from_slice(&[6, 6]);
    println!("{m:?}");
    println!("{:?}", {
        let mut z = [5, 1, 4, 2, 3];
        let r = z.select_nth_unstable(2);
        (*r.1, r.0.len(), r.2.len())
    });
    println!("{:?} {:?}", s.iter().is_sorted(), [1, 2, 2].is_sorted());
    println!("{} {}", [3, 1].is_sorted_by(|a, b| a >= b), ["aa", "b"].is_sorted_by_key(|s| s.len()));
    println!("{:?} {} {}", s.contains(&3), s.starts_with(&[5, 3]), s.ends_with(&[2]));
    println!("{:?} {:?}", s.strip_prefix(&[5]), s.strip_suffix(&[1]));
    println!("{:?}", s.repeat(2));
    println!("{:?}", s.to_vec());
    println!("{:?} {:?}", s.get(10), s.split_at_checked(10));
    println!("{:?}", {
        let mut q = [1, 2, 3];
        let [a, b] = q.get_disjoint_mut([0, 2]).unwrap();
        std::mem::swap(a, b);
        q
    });
    println!("{:?}", {
        let mut q = [1, 2, 3];
        q.get_disjoint_mut([0, 0]).map(|_| ())
    });
    println!("{:?}", {
        let mut q = [1, 2, 3];
        q.get_disjoint_mut([0, 9]).map(|_| ()).map_err(|e| e.to_string())
    });
    println!("{:?}", s.iter().rev().skip(1).step_by(2).collect::<Vec<_>>());
    println!("{:?} {:?}", s.iter(), s.iter().skip(2));
    println!("{:?}", s.iter().as_slice());
    println!("{:?}", [1u8, 2].utf8_chunks().count());
    println!("{:?} {:?}", s.concat_check(), b"aB".eq_ignore_ascii_case(b"Ab"));
    println!("{} {:?}", b"a\n\xff\"".escape_ascii(), b" a b ".trim_ascii());
    println!("{:?} {:?}", b" a".trim_ascii_start(), b"a ".trim_ascii_end());
    println!("{:?}", [1, 2, 3].map(|x| x * 2));
    println!("{:?}", [1, 2, 3].each_ref());
    println!("{:?}", std::array::from_fn::<_, 4, _>(|i| i * i));
    println!("{:?}", <[i32; 3]>::try_from(&s[..3]));
    println!("{:?}", <[i32; 3]>::try_from(&s[..2]));
    println!("{:?}", <&[i32; 2]>::try_from(&s[..2]));
    println!("{}", <[i32; 3]>::try_from(&s[..2]).unwrap_err());
    let ch = s.chunks(2);
    println!("{ch:?} {:?}", s.windows(2));
    println!("{:?}", s.iter().copied().enumerate().peekable());
    let mut q = [3, 4];
    println!("{:?}", q.iter_mut());
    println!("{:?}", [1, 2].into_iter());
    println!("{:?} {:?}", s.split(|x| *x == 3), s.chunk_by(|a, b| a < b));
    println!("{:?}", s.iter().max_by_key(|x| (*x - 5).abs()));
    println!("{:?}", std::slice::from_ref(&5));
    println!("{:?}", s.element_check());
    println!("{:?}", std::iter::zip([1, 2], "ab".chars()).collect::<HashMap<_, _>>().len());
    let mut v2 = vec![1, 2, 3];
    {
        let mut p = v2.peek_check();
        p.push(4);
    }
    println!("{:?}", v2);
    println!("{:?}", vec![3, 1, 2].iter().collect::<BTreeSet<_>>());
    println!("{:?}", Vec::from_iter("abc".chars()));
    println!("{:?}", vec![String::from("a"); 2]);
    println!("{:?}", vec!["x"; 0]);
    let (a, b): (Vec<i32>, Vec<char>) = vec![(1, 'a'), (2, 'b')].into_iter().unzip();
    println!("{a:?} {b:?}");
    println!("{:?} {:?}", [1.5, 0.5].iter().copied().fold(f64::NAN, f64::min), [2, 1].iter().min());
    println!("{:?}", ["b", "a"].iter().max());
}
trait C {
    fn concat_check(&self) -> usize;
    fn element_check(&self) -> i32;
}
impl C for [i32; 6] {
    fn concat_check(&self) -> usize {
        self.len()
    }
    fn element_check(&self) -> i32 {
        self[0]
    }
}
trait P {
    fn peek_check(&mut self) -> &mut Vec<i32>;
}
impl P for Vec<i32> {
    fn peek_check(&mut self) -> &mut Vec<i32> {
        self
    }
}
