use std::collections::VecDeque;

fn show(what: &str, d: &VecDeque<i32>) {
    println!("{what}: {:?} {:?} cap {}", d, d.as_slices(), d.capacity());
}

fn ring() -> VecDeque<i32> {
    let mut d = VecDeque::with_capacity(8);
    for i in 0..6 {
        d.push_back(i);
    }
    d.pop_front();
    d.pop_front();
    d.pop_front();
    for i in 6..10 {
        d.push_back(i);
    }
    d
}

struct Loud(u8);
impl Drop for Loud {
    fn drop(&mut self) {
        print!("drop{} ", self.0);
    }
}

fn main() {
    let mut d = ring();
    show("ring", &d);
    d.push_front(2);
    show("push_front", &d);
    d.push_front(1);
    show("grown", &d);
    let mut e = ring();
    e.insert(2, 100);
    show("insert", &e);
    e.insert(6, 200);
    show("insert", &e);
    println!("{:?} {:?} {:?}", e.remove(1), e.remove(6), e.remove(99));
    show("remove", &e);
    e.rotate_left(3);
    show("rotate_left", &e);
    e.rotate_right(1);
    show("rotate_right", &e);
    e.rotate_right(6);
    show("rotate_right", &e);
    println!("{:?}", e.make_contiguous());
    show("make_contiguous", &e);
    let mut f = ring();
    f.shrink_to_fit();
    show("shrink_to_fit", &f);
    f.reserve(1);
    show("reserve", &f);
    f.reserve_exact(20);
    show("reserve_exact", &f);
    f.shrink_to(12);
    show("shrink_to", &f);
    println!("{:?} {:?}", f.swap_remove_front(3), f.swap_remove_back(1));
    println!("{:?} {:?}", f.swap_remove_front(30), f.swap_remove_back(10));
    show("swap_remove", &f);
    let mut g = ring();
    g.swap(0, 6);
    g.retain(|x| x % 3 != 0);
    show("retain", &g);
    g.retain_mut(|x| {
        *x += 1;
        *x > 6
    });
    show("retain_mut", &g);
    g.resize(5, 9);
    g.resize_with(7, || 11);
    g.resize(6, 0);
    show("resize", &g);
    let mut h = g.split_off(4);
    show("split_off", &g);
    show("split_off", &h);
    h.append(&mut g);
    show("append", &h);
    show("append", &g);
    let mut i = ring();
    println!("{:?}", i.drain(1..3).collect::<Vec<_>>());
    show("drain", &i);
    println!("{:?}", i.drain(3..).rev().collect::<Vec<_>>());
    show("drain", &i);
    i.drain(..);
    show("drain", &i);
    let mut j = ring();
    println!("{:?} {:?} {:?}", j.range(2..5), j.range(..=1).rev().collect::<Vec<_>>(), j.iter());
    j.range_mut(1..).for_each(|x| *x *= 2);
    for x in &mut j {
        *x += 1;
    }
    if let Some(x) = j.front_mut() {
        *x = -1;
    }
    if let Some(x) = j.back_mut() {
        *x = -2;
    }
    show("changed", &j);
    println!("{:?} {:?} {:?} {:?} {:?}", j.front(), j.back(), j.get(2), j.get(7), j.contains(&-2));
    println!("{:?} {:?}", j.pop_front_if(|x| *x < 0), j.pop_back_if(|x| *x > 0));
    *j.push_back_mut(5) += 1;
    *j.push_front_mut(7) += 1;
    *j.insert_mut(2, 30) += 1;
    show("mut", &j);
    j[0] = 70;
    println!("{} {:?}", j[0], j.iter().rev().step_by(2).collect::<Vec<_>>());
    let sorted: VecDeque<i32> = { let mut r = VecDeque::with_capacity(4); r.extend([3, 5]); r.push_front(1); r.push_back(7); r };
    show("sorted", &sorted);
    println!("{:?} {:?} {:?}", sorted.binary_search(&5), sorted.binary_search(&4), sorted.binary_search_by(|x| x.cmp(&1)));
    println!("{:?} {}", sorted.binary_search_by_key(&14, |x| x * 2), sorted.partition_point(|x| *x < 5));
    let v: Vec<i32> = sorted.clone().into();
    println!("{v:?} {} {} {}", sorted == v, sorted == [1, 3, 5, 7], sorted == VecDeque::from(v.clone()));
    println!("{} {:?}", sorted < VecDeque::from([1, 4]), sorted.cmp(&VecDeque::from(v)));
    let mut k: VecDeque<i32> = (0..3).collect();
    k.extend(&[7, 8]);
    k.extend(vec![9]);
    show("extend", &k);
    k.truncate(2);
    show("truncate", &k);
    let mut it = k.clone().into_iter();
    println!("{:?}", it.next_back());
    println!("{:?} {:?}", it, it.len());
    k.clear();
    show("clear", &k);
    println!("{:?} {:?}", k.pop_back(), k.try_reserve(usize::MAX).map_err(|e| e.to_string()));
    let mut l: VecDeque<Loud> = (0..6).map(Loud).collect();
    l.rotate_left(4);
    l.truncate(4);
    println!();
    drop(l.drain(1..3));
    println!("| {}", l.len());
    drop(l);
    println!();
    let units: VecDeque<()> = [(), (), ()].into();
    println!("{:?} {}", units, units.len());
    let strings: VecDeque<String> = ["a", "b"].map(String::from).into_iter().collect();
    let (a, b) = strings.as_slices();
    println!("{}{} {strings:?}", a.concat(), b.concat());
    let mut m = ring();
    let (a, b) = m.as_mut_slices();
    a.reverse();
    b.fill(0);
    show("as_mut_slices", &m);
}
