//! Random operations on collections, text and numbers; each state goes into a sum.
use std::collections::*;
struct Lcg(u64);
impl Lcg {
    fn next(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.0 >> 33) as usize) % n
    }
}
fn mix(h: &mut u64, x: u64) {
    *h = (*h ^ x).wrapping_mul(0x100000001b3).rotate_left(7);
}
fn main() {
    let mut r = Lcg(42);
    let mut h = 0u64;
    let mut d: VecDeque<u32> = VecDeque::new();
    for i in 0..200u32 {
        match r.next(14) {
            0 | 1 => d.push_back(i),
            2 | 3 => d.push_front(i),
            4 => {
                d.pop_back();
            }
            5 => {
                d.pop_front();
            }
            6 => {
                let n = d.len();
                if n > 0 {
                    d.rotate_left(r.next(n));
                }
            }
            7 => {
                let n = d.len();
                if n > 0 {
                    d.insert(r.next(n + 1), i);
                }
            }
            8 => {
                let n = d.len();
                if n > 0 {
                    d.remove(r.next(n));
                }
            }
            9 => {
                let n = d.len();
                if n > 2 {
                    let a = r.next(n);
                    let b = a + r.next(n - a);
                    let v: Vec<_> = d.drain(a..b).collect();
                    for x in v.iter().take(3) {
                        d.push_back(*x);
                    }
                }
            }
            10 => {
                d.extend([i, i + 1]);
            }
            11 => {
                let n = d.len();
                if n > 0 {
                    let t = d.split_off(r.next(n));
                    d.extend(t.iter().rev().take(4));
                }
            }
            12 => d.retain(|x| x % 5 != 0),
            _ => {
                d.make_contiguous().reverse();
                d.shrink_to_fit();
            }
        }
        mix(&mut h, d.len() as u64);
        mix(&mut h, d.capacity() as u64);
        for x in d.iter() {
            mix(&mut h, *x as u64);
        }
    }
    println!("deque {h:x} {}", d.len());
    let mut m: BTreeMap<u32, u32> = BTreeMap::new();
    let mut s: HashMap<u32, u32, std::hash::BuildHasherDefault<std::hash::DefaultHasher>> = HashMap::default();
    for i in 0..300u32 {
        let k = r.next(150) as u32;
        match r.next(10) {
            0..=4 => {
                assert_eq!(m.insert(k, i), s.insert(k, i));
            }
            5 | 6 => {
                assert_eq!(m.remove(&k), s.remove(&k));
            }
            7 => {
                let a: Vec<_> = m.range(k..k + 9).map(|(a, b)| a + b).collect();
                for x in a {
                    mix(&mut h, x as u64);
                }
                if i % 50 == 0 {
                    let t = m.split_off(&k);
                    for x in t.keys() {
                        s.remove(x);
                    }
                }
            }
            8 => {
                *m.entry(k).or_insert(1) += 1;
                *s.entry(k).or_insert(1) += 1;
            }
            _ => {
                if i % 40 == 0 {
                    m.retain(|k, _| k % 7 != 0);
                    s.retain(|k, _| k % 7 != 0);
                }
                let x = m.extract_if(k.., |k, v| (*k + *v) % 11 == 0).collect::<Vec<_>>();
                for (k, v) in x {
                    assert_eq!(s.remove(&k), Some(v));
                }
            }
        }
        assert_eq!(m.len(), s.len());
        mix(&mut h, m.len() as u64);
        if let Some((k, v)) = m.first_key_value() {
            mix(&mut h, (*k + *v) as u64);
        }
        if let Some((k, _)) = m.last_key_value() {
            mix(&mut h, *k as u64);
        }
    }
    for (k, v) in &m {
        assert_eq!(s[k], *v);
    }
    let mut ks: Vec<_> = s.keys().copied().collect();
    ks.sort_unstable();
    assert!(ks.iter().eq(m.keys()));
    println!("maps {h:x} {} {}", m.len(), 0);
    for n in [0usize, 1, 2, 5, 19, 20, 21, 33, 50, 64, 100] {
        for kind in 0..4 {
            let mut v: Vec<(usize, usize)> = (0..n)
                .map(|i| {
                    (
                        match kind {
                            0 => r.next(1000),
                            1 => r.next(4),
                            2 => i / 3,
                            _ => n - i,
                        },
                        i,
                    )
                })
                .collect();
            let mut c = 0;
            v.sort_by(|a, b| {
                c += 1;
                a.0.cmp(&b.0)
            });
            assert!(v.windows(2).all(|w| w[0] <= w[1]));
            let mut u = v.clone();
            let len = u.len();
            if len > 0 {
                u.rotate_left(r.next(len));
                u[..].swap(0, len - 1);
                let k = r.next(len);
                let (_, x, _) = u.select_nth_unstable(k);
            }
            u.sort_unstable();
            assert_eq!(u, v);
            let bs = v.binary_search_by_key(&5, |x| x.0);
            mix(&mut h, bs.is_ok() as u64);
            u.dedup_by_key(|x| x.0);
            mix(&mut h, u.len() as u64);
            if n > 3 {
                v.rotate_right(2);
                for x in v.chunks(3).flat_map(|c| c.iter().rev()) {
                    mix(&mut h, x.1 as u64);
                }
            }
        }
    }
    println!("sorts {h:x}");
    let mut heap = BinaryHeap::new();
    for i in 0..200 {
        match r.next(4) {
            0 | 1 => heap.push(r.next(500)),
            2 => {
                if let Some(x) = heap.pop() {
                    mix(&mut h, x as u64);
                }
            }
            _ => {
                if let Some(mut p) = heap.peek_mut() {
                    *p /= 2;
                }
            }
        }
        if i == 100 {
            heap.append(&mut (0..30).collect());
            heap.retain(|x| x % 3 != 0);
        }
    }
    for x in heap.clone().into_vec() {
        mix(&mut h, x as u64);
    }
    println!("heap {h:x} {:?}", heap.into_sorted_vec().len());
    let mut t = String::new();
    let al = ['a', 'é', '日', '😀', ' ', ',', 'Z'];
    for i in 0..150 {
        match r.next(9) {
            0..=3 => t.push(al[r.next(7)]),
            4 => {
                t.pop();
            }
            5 => {
                let bs: Vec<usize> = t.char_indices().map(|x| x.0).collect();
                if !bs.is_empty() {
                    let k = bs[r.next(bs.len())];
                    t.insert_str(k, "xy");
                }
            }
            6 => {
                if let Some(i) = t.find('é') {
                    t.remove(i);
                }
            }
            7 => {
                t = t.replace("xy", "y,");
            }
            _ => {
                if let Some(p) = t.rfind('y') {
                    t.truncate(p);
                }
                t.retain(|c| c != 'Z');
            }
        }
        mix(&mut h, t.len() as u64);
        for w in t.split(&[',', ' ']) {
            mix(&mut h, w.chars().count() as u64);
        }
        if i % 30 == 0 {
            for x in t.encode_utf16() {
                mix(&mut h, x as u64);
            }
            for x in t.rsplitn(3, "y").chain(t.split_whitespace().rev()) {
                for b in x.bytes() {
                    mix(&mut h, b as u64);
                }
            }
            mix(&mut h, t.to_uppercase().len() as u64);
        }
    }
    println!("text {h:x} {}", t.len());
    let mut l: LinkedList<i32> = LinkedList::new();
    for i in 0..200 {
        match r.next(6) {
            0 | 1 => l.push_back(i),
            2 => l.push_front(i),
            3 => {
                l.pop_front();
            }
            4 => {
                let n = l.len();
                if n > 0 {
                    let mut t = l.split_off(r.next(n));
                    t.append(&mut l);
                    l = t;
                }
            }
            _ => {
                for x in l.iter_mut().rev().step_by(2) {
                    *x += 1;
                }
            }
        }
        for x in &l {
            mix(&mut h, *x as u64);
        }
    }
    println!("list {h:x}");
    for i in 0..60u64 {
        let b = r.0 ^ (i << 7);
        let f = f64::from_bits(b);
        if f.is_finite() {
            let s = format!("{f:?}");
            assert_eq!(s.parse::<f64>().unwrap().to_bits(), f.to_bits());
            for c in s.bytes().chain(format!("{f:.3e} {:e} {:.2}", f as f32, f % 1000.0).bytes()) {
                mix(&mut h, c as u64);
            }
        }
        let g = f32::from_bits(b as u32);
        if g.is_finite() {
            for c in format!("{g} {g:?}").bytes() {
                mix(&mut h, c as u64);
            }
        }
        r.next(2);
        let x = b as i64;
        let y = (b >> 20) as i64 | 1;
        for v in [
            x.wrapping_mul(y),
            x / y,
            x % y,
            x.rem_euclid(y),
            x.div_euclid(y),
            x.rotate_left(9),
            x.swap_bytes(),
            x.isqrt_check(),
            x.midpoint(y),
            x.saturating_sub(y),
            (x as i128 * y as i128 >> 3) as i64,
            x.leading_zeros() as i64,
            x.abs_diff(y) as i64,
            x.ilog_check(),
            x.pow_check(),
        ] {
            mix(&mut h, v as u64);
        }
        for c in format!("{x:x} {y:b} {:o} {x:+} {:>30} {:030}", y, x, y).bytes() {
            mix(&mut h, c as u64);
        }
    }
    println!("numbers {h:x}");
    let mut up = 0u64;
    for c in (0x80u32..0x500).chain(0x1f00..0x1f80).chain(0x10400..0x10410).filter_map(char::from_u32) {
        for u in c.to_uppercase().chain(c.to_lowercase()) {
            mix(&mut up, u as u64);
        }
        mix(
            &mut up,
            c.is_alphabetic() as u64
                | (c.is_numeric() as u64) << 1
                | (c.is_whitespace() as u64) << 2
                | (c.is_uppercase() as u64) << 3
                | (c.is_lowercase() as u64) << 4
                | (c.is_control() as u64) << 5
                | (c.is_alphanumeric() as u64) << 6,
        );
        for e in c.escape_debug() {
            mix(&mut up, e as u64);
        }
    }
    println!("chars {up:x}");
}
trait X {
    fn isqrt_check(self) -> i64;
    fn ilog_check(self) -> i64;
    fn pow_check(self) -> i64;
}
impl X for i64 {
    fn isqrt_check(self) -> i64 {
        self.unsigned_abs().isqrt() as i64
    }
    fn ilog_check(self) -> i64 {
        self.unsigned_abs().max(1).ilog10() as i64 + self.unsigned_abs().max(1).ilog(7) as i64
    }
    fn pow_check(self) -> i64 {
        self.wrapping_pow(13)
    }
}
