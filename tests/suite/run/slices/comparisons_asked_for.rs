//! Sorting and selecting: every comparison that is asked for, in order, and where equal elements end up, by the patterns of the data.
#![allow(unused)]
#[derive(Clone, Debug)]
struct B(u32, [u64; 12]);
#[derive(Debug)]
struct N(u32);
#[derive(Clone, Copy, Debug)]
struct P(u32, u32, u32);
fn data(n: u32, kind: u32) -> Vec<u32> {
    let mut x = n * 77 + kind;
    (0..n)
        .map(|i| {
            x = x.wrapping_mul(1664525).wrapping_add(1013904223);
            match kind {
                0 => x >> 8,
                1 => (x >> 16) % 5,
                2 => i,
                3 => n - i,
                4 => {
                    if i < n / 2 {
                        i
                    } else {
                        (x >> 10) % n
                    }
                }
                5 => (i % 7) * 100 + i,
                6 => {
                    if i % 16 == 0 {
                        x >> 20
                    } else {
                        i
                    }
                }
                _ => {
                    if i < n * 2 / 3 {
                        i
                    } else {
                        n - i
                    }
                }
            }
        })
        .collect()
}
fn hash(log: &[(u32, u32)]) -> u64 {
    log.iter()
        .fold(5381u64, |h, (a, b)| h.wrapping_mul(33).wrapping_add(*a as u64).wrapping_mul(31).wrapping_add(*b as u64))
}
fn main() {
    std::panic::set_hook(Box::new(|_| ()));
    let mut log: Vec<(u32, u32)> = Vec::with_capacity(5000);
    for n in [5u32, 21, 33, 64, 100, 200] {
        for kind in 0..8 {
            let d = data(n, kind);
            log.clear();
            let mut v = d.clone();
            v.sort_by(|a, b| {
                log.push((*a, *b));
                a.cmp(b)
            });
            println!("{n} {kind} stable u32 {} {:x}", log.len(), hash(&log));
            log.clear();
            let mut v = d.clone();
            v.sort_unstable_by(|a, b| {
                log.push((*a, *b));
                a.cmp(b)
            });
            println!("unstable u32 {} {:x}", log.len(), hash(&log));
            log.clear();
            let mut v: Vec<P> = d.iter().enumerate().map(|(i, x)| P(*x, i as u32, 0)).collect();
            v.sort_unstable_by(|a, b| {
                log.push((a.1, b.1));
                a.0.cmp(&b.0)
            });
            println!(
                "unstable P {} {:x} {:x}",
                log.len(),
                hash(&log),
                hash(&v.iter().map(|p| (p.0, p.1)).collect::<Vec<_>>())
            );
            log.clear();
            let mut v: Vec<N> = d.iter().map(|x| N(*x)).collect();
            v.sort_unstable_by(|a, b| {
                log.push((a.0, b.0));
                a.0.cmp(&b.0)
            });
            println!("unstable N {} {:x}", log.len(), hash(&log));
            if n <= 100 {
                log.clear();
                let mut v: Vec<B> = d.iter().map(|x| B(*x, [0; 12])).collect();
                v.sort_unstable_by(|a, b| {
                    log.push((a.0, b.0));
                    a.0.cmp(&b.0)
                });
                println!("unstable B {} {:x}", log.len(), hash(&log));
                log.clear();
                let mut v: Vec<B> = d.iter().map(|x| B(*x, [0; 12])).collect();
                v.sort_by(|a, b| {
                    log.push((a.0, b.0));
                    a.0.cmp(&b.0)
                });
                println!("stable B {} {:x}", log.len(), hash(&log));
            }
            for k in [0, n / 3, n / 2, n - 1] {
                log.clear();
                let mut v: Vec<P> = d.iter().enumerate().map(|(i, x)| P(*x, i as u32, 0)).collect();
                v.select_nth_unstable_by(k as usize, |a, b| {
                    log.push((a.1, b.1));
                    a.0.cmp(&b.0)
                });
                println!(
                    "select {k} {} {:x} {:x}",
                    log.len(),
                    hash(&log),
                    hash(&v.iter().map(|p| (p.0, p.1)).collect::<Vec<_>>())
                );
            }
        }
    }
    let mut v: Vec<u32> = data(100, 0);
    println!(
        "{:?}",
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| v.sort_by(|a, b| std::cmp::Ordering::Less))).is_err()
    );
    let mut n = 0;
    println!(
        "{:?}",
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| v.sort_by(|a, b| {
            n += 1;
            if n % 3 == 0 { std::cmp::Ordering::Less } else { b.cmp(a) }
        })))
        .is_err()
    );
    v.sort();
    println!("{:?}", v.len());
}
