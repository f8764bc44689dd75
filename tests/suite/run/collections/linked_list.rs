use std::collections::LinkedList;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

fn hash(x: &impl Hash) -> u64 {
    let mut h = DefaultHasher::new();
    x.hash(&mut h);
    h.finish()
}

fn main() {
    let mut l = LinkedList::new();
    println!("{:?} {}", l.pop_front(), l.is_empty());
    l.push_back(2);
    l.push_back(3);
    l.push_front(1);
    println!("{l:?} {} {:?} {:?}", l.len(), l.front(), l.back());
    if let Some(x) = l.front_mut() {
        *x = 10;
    }
    *l.back_mut().unwrap() = 30;
    *l.push_back_mut(40) += 1;
    *l.push_front_mut(5) += 1;
    println!("{l:?} {} {}", l.contains(&30), l.contains(&3));
    let mut m = LinkedList::from([7, 8, 9]);
    l.append(&mut m);
    println!("{l:?} {m:?}");
    let mut tail = l.split_off(5);
    println!("{l:?} {tail:?}");
    println!("{:?} {:?}", tail.split_off(3), l.split_off(0));
    l.extend([1, 2, 3, 4, 5, 6]);
    l.extend(&[7]);
    println!("{:?}", l.extract_if(|x| *x % 2 == 0).collect::<Vec<_>>());
    println!("{l:?}");
    for x in l.iter_mut() {
        *x *= 2;
    }
    for x in &mut l {
        *x += 1;
    }
    println!("{:?} {:?}", l.iter().rev().collect::<Vec<_>>(), l.iter());
    let mut it = l.clone().into_iter();
    println!("{:?} {:?}", it.next(), it.next_back());
    println!("{:?} {}", it, it.len());
    let mut both = l.iter();
    while let (Some(a), b) = (both.next(), both.next_back()) {
        print!("{a} {b:?} ");
    }
    println!();
    println!("{:?} {:?}", l.pop_back(), l.pop_front());
    let a: LinkedList<i32> = (1..4).collect();
    let b = LinkedList::from([1, 2, 4]);
    println!("{} {:?} {} {}", a == b, a.cmp(&b), a < b, hash(&a) == hash(&a.clone()));
    println!("{}", hash(&a) == hash(&vec![1, 2, 3]));
    l.clear();
    println!("{l:?} {:?}", LinkedList::<u8>::default());
    println!("{}", a.into_iter().map(|x| x * x).sum::<i32>());
    println!("{}", std::mem::size_of::<LinkedList<u64>>());
    let words: LinkedList<String> = "a b c".split(' ').map(String::from).collect();
    println!("{words:?}");
}
