// What string and slice operations say when they cannot be done.

use std::panic::{UnwindSafe, catch_unwind};

fn message<T>(f: impl FnOnce() -> T + UnwindSafe) {
    match catch_unwind(f) {
        Ok(_) => println!("no panic"),
        Err(payload) => match payload.downcast::<String>() {
            Ok(text) => println!("{text}"),
            Err(payload) => println!("{}", payload.downcast_ref::<&str>().unwrap()),
        },
    }
}

pub fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let n = std::hint::black_box(7usize);
    let v = vec![1, 2, 3];
    let s = "Grüße, Jürgen";
    message(|| s[0..3].len());
    message(|| s[3..].len());
    message(|| s[..n * 9].len());
    message(|| s[n * 9..].len());
    message(|| s[5..n - 5].len());
    message(|| s.split_at(3).0.len());
    message(|| "ab".repeat(300)[..n * 1000].len());
    message(|| v[n]);
    message(|| v[n..].len());
    message(|| v[..n].len());
    message(|| v[2..n - 6].len());
    message(|| v[n..=n].len());
    message(|| [1, 2, 3][n % 5 + 1..=n].len());
    message(|| vec![1].remove(n));
    message(|| vec![1].swap_remove(n));
    message(|| vec![1].insert(n, 1));
    message(|| vec![1].split_off(n).len());
    message(|| vec![1].drain(n..).count());
    message(|| vec![1; 3].drain(2..1).count());
    message(|| vec![1].splice(n.., []).count());
    message(|| vec![1, 2].extend_from_within(n..));
    message(|| [1, 2].copy_from_slice(&[1][..n - 6]));
    message(|| [1, 2].clone_from_slice(&[1][..n - 6]));
    message(|| [1, 2][..].swap_with_slice(&mut [1][..n - 6]));
    message(|| [1, 2].copy_within(1.., n));
    message(|| [1, 2].rotate_left(n));
    message(|| [1, 2].split_at(n).0.len());
    message(|| [1, 2].chunks(n - 7).count());
    message(|| [1, 2].windows(n - 7).count());
    message(|| [1, 2].chunks_exact_mut(n - 7).count());
    message(|| [1, 2].rchunks(n - 7).count());
    message(|| [1, 2].swap(0, n));
    message(|| *[1, 2].select_nth_unstable(n).1);
    message(|| (0..3).step_by(n - 7).count());
    message(|| String::from("é").remove(1));
    message(|| String::from("a").remove(1));
    message(|| String::from("é").insert(1, 'x'));
    message(|| String::from("é").insert_str(n, "x"));
    message(|| String::from("é").truncate(1));
    message(|| String::from("é").split_off(1).len());
    message(|| String::from("é").drain(1..).count());
    message(|| String::from("é").drain(..n).count());
    message(|| String::from("é").replace_range(1.., "x"));
    message(|| Vec::<u64>::with_capacity(usize::MAX / n).len());
    message(|| "ab".repeat(usize::MAX / n * 4).len());
    message(|| None::<i32>.unwrap());
    message(|| None::<i32>.expect("a value"));
    message(|| Err::<i32, _>("bad").unwrap());
    message(|| Err::<i32, _>("bad").expect("good"));
    message(|| Ok::<_, i32>("fine").unwrap_err());
    message(|| Ok::<_, i32>("fine").expect_err("no error"));
    message(|| 5.clamp(3, 2));
    message(|| 1.0f64.clamp(3.0, f64::NAN));
    message(|| [1, 2, 3].iter().sum::<i32>() / (n as i32 - 7));
    message(|| [200u8, 100].iter().sum::<u8>());
    message(|| [20u8, 100].iter().product::<u8>());
    message(|| (n as u8) << (n + 1));
    message(|| -(i32::MIN + n as i32 - 7));
    message(|| (n as i32 - 8) as usize + n + 1);
    message(|| unreachable!());
    message(|| unreachable!("at {n}"));
    message(|| todo!());
    message(|| todo!("later"));
    message(|| unimplemented!("{}", 3));
    message(|| assert!(n == 8));
    message(|| assert!(n == 8, "n was {n}"));
    message(|| assert_eq!(n, 8));
    message(|| assert_eq!(n, 8, "with {}", "words"));
    message(|| assert_ne!(n, 7));
    message(|| panic!("plain"));
    message(|| panic!("{{}}"));
}
