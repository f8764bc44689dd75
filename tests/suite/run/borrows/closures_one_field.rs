struct Game { score: u32, name: String, log: Vec<String>, pos: (i32, i32) }
struct Wrap { game: Game, extra: [u8; 4] }
fn twice(mut f: impl FnMut()) { f(); f(); }
fn main() {
    let mut g = Game { score: 0, name: "g".into(), log: vec![], pos: (0, 0) };
    let mut add = || g.score += 5;
    let shown = &g.name;
    add();
    g.log.push(shown.clone());
    add();
    println!("{} {shown} {:?}", g.score, g.log);
    let name = &mut g.name;
    let mut step = || { g.pos.0 += 1; g.score += 1; };
    step();
    name.push('!');
    step();
    println!("{} {:?} {}", g.score, g.pos, g.name);
    let x = &mut g.pos.0;
    let mut y = || g.pos.1 -= 1;
    y();
    *x += 10;
    y();
    println!("{:?}", g.pos);
    let mut w = Wrap { game: g, extra: [0; 4] };
    {
        let log = &mut w.game.log;
        twice(|| { w.game.score *= 2; w.extra[0] += 1; });
        log.push(String::from("twice"));
    }
    let take = move || w.game.log.len() + w.game.name.len();
    println!("{} {:?}", take(), w.extra);
    let mut pair = (String::from("a"), String::from("b"));
    let first = || pair.0.len();
    pair.1.push_str("bb");
    println!("{} {}", first(), pair.1);
    let consume = move || pair.0;
    println!("{} {}", pair.1, consume());
    let mut t = (vec![1], vec![2]);
    let mut push = |n| t.0.push(n);
    let other = &t.1;
    push(other[0]);
    push(other.len() as i32);
    println!("{t:?}");
    let boxed = Box::new((String::from("in"), 3));
    let c = || &boxed.0;
    println!("{} {}", c(), boxed.1);
    let mut b2 = Box::new((1, 2));
    let mut inc = || b2.0 += 1;
    inc();
    inc();
    println!("{b2:?}");
}
