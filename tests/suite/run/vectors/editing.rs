// Methods of Vec, and what their buffers cost.

use std::collections::VecDeque;

#[derive(Clone, Debug, PartialEq)]
struct Loud(u32);
impl Drop for Loud {
    fn drop(&mut self) {
        print!("drop{} ", self.0);
    }
}

fn main() {
    let mut v = vec![1, 2, 3];
    *v.push_mut(4) += 10;
    *v.insert_mut(0, 7) *= 2;
    println!("{v:?} {}", v.capacity());
    println!("{:?} {:?} {:?}", v.pop(), v.pop_if(|x| *x > 5), v.pop_if(|x| *x == 3));
    v.extend([5, 6]);
    v.extend(&[7, 8]);
    v.extend_from_slice(&[9]);
    v.extend_from_within(1..3);
    println!("{v:?} {}", v.capacity());
    println!("{:?} {:?}", v.swap_remove(0), v.remove(1));
    v.dedup();
    v.dedup_by_key(|x| *x / 2);
    println!("{v:?}");
    v.retain(|x| x % 2 == 0);
    v.retain_mut(|x| {
        *x += 1;
        *x > 3
    });
    println!("{v:?}");
    v.resize(5, 42);
    v.resize_with(6, || 43);
    v.truncate(5);
    println!("{:?}", v.split_off(3));
    println!("{v:?}");
    println!("{:?}", v.drain(1..).rev().collect::<Vec<_>>());
    v.append(&mut vec![100, 200]);
    println!("{:?}", v.splice(0..1, [1, 2, 3]).collect::<Vec<_>>());
    println!("{:?}", v.extract_if(1..4, |x| *x > 2).collect::<Vec<_>>());
    println!("{v:?}");
    println!("{:?}", v.first());
    println!("{:?}", v.last_mut());
    println!("{:?} {:?}", v.iter().rev().collect::<Vec<_>>(), v.clone().into_boxed_slice());
    let w: Vec<u8> = Vec::from("text");
    println!("{w:?} {:?} {:?}", Vec::from([1, 2]), Vec::from(&[1, 2][..]));
    println!("{:?} {:?}", <[i32; 2]>::try_from(vec![1, 2]), <Box<[i32; 2]>>::try_from(vec![1, 2]));
    println!("{:?} {:?}", vec![[1, 2], [3, 4]].into_flattened(), Vec::from(VecDeque::from([1, 2])));
    let mut r = Vec::<u32>::new();
    r.reserve(3);
    println!("{}", r.capacity());
    r.push(1);
    r.reserve_exact(9);
    println!("{}", r.capacity());
    r.shrink_to(5);
    println!("{}", r.capacity());
    println!("{:?}", r.spare_capacity_mut().len());
    println!("{:?} {}", r.try_reserve(usize::MAX), r.try_reserve_exact(usize::MAX / 4).unwrap_err());
    r.shrink_to_fit();
    r.clear();
    println!("{} {}", r.capacity(), r.is_empty());
    let (p, len, cap) = vec![1, 2, 3].into_raw_parts();
    println!("{:?}", unsafe { Vec::from_raw_parts(p, len, cap) });
    println!("{:?}", Vec::leak(vec![1, 2]));
    let mut loud: Vec<Loud> = (0..6).map(Loud).collect();
    loud.truncate(5);
    loud.drain(..1);
    loud.retain(|l| l.0 != 2);
    loud.swap_remove(0);
    println!("| {}", loud.len());
    let mut it = loud.into_iter();
    println!("{:?}", it.next());
    println!("{:?}", it.as_slice());
    drop(it);
    println!();
    let cloned = vec![Loud(8); 2];
    println!("{cloned:?}");
    drop(cloned);
    println!();
    let mut base = vec![Loud(20), Loud(21), Loud(22)];
    base.clone_from(&vec![Loud(30)]);
    println!("{base:?}");
    base.splice(.., [Loud(31)]);
    println!("{base:?}");
    let doubled: Vec<u64> = vec![1u32, 2, 3].into_iter().map(|x| x as u64 * 2).collect();
    let same: Vec<u32> = vec![1u32, 2, 3].into_iter().map(|x| x * 2).filter(|x| *x > 2).collect();
    println!("{doubled:?} {same:?} {} {}", doubled.capacity(), same.capacity());
    println!("{:?} {:?}", (0..3).collect::<Vec<_>>().capacity(), (0..9).filter(|x| x % 2 == 0).collect::<Vec<_>>().capacity());
    println!("{:?} {:?} {:?}", vec![1, 2] == [1, 2], vec![1] < vec![1, 0], vec![3, 1].iter().min());
    println!("{:?}", std::iter::repeat_n(String::from("a"), 2).collect::<Vec<_>>());
    let nested = vec![vec![1], vec![], vec![2, 3]];
    println!("{:?} {:?}", nested.concat(), nested.iter().flatten().sum::<i32>());
}
