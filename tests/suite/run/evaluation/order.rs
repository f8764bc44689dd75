fn say(n: i32) -> i32 {
    println!("{n}");
    n
}
struct P {
    x: i32,
    y: i32,
}
struct V(Vec<i32>);
impl V {
    fn at(&mut self, n: usize) -> &mut i32 {
        println!("at {n}");
        &mut self.0[n]
    }
}
fn three(a: i32, b: i32, c: i32) -> i32 {
    a * 100 + b * 10 + c
}
fn main() {
    println!("{}", three(say(1), say(2), say(3)));
    let p = P { y: say(4), x: say(5) };
    println!("{} {}", p.x, p.y);
    let mut v = V(vec![0; 4]);
    *v.at(1) = say(6);
    *v.at(2) += say(7);
    println!("{:?}", v.0);
    let mut i = 0;
    let t = (i, {
        i += 1;
        i
    }, i);
    println!("{t:?}");
    let mut n = 5;
    let sum = n + {
        n = 7;
        n
    };
    println!("{sum}");
    let mut w = vec![1, 2];
    w.push(w.len() as i32);
    println!("{w:?}");
    let a = [say(8), say(9)];
    println!("{}", a[say(1) as usize]);
    println!("{}", say(0) == 1 && say(10) == 10 || say(11) == 11);
    let mut x = 3;
    x += {
        x = 10;
        1
    };
    println!("{x}");
}
