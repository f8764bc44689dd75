#[derive(Debug, Default)]
struct Player { hp: i32, bag: Vec<String>, at: (i32, i32), pet: Option<Box<Player>> }
fn hurt(hp: &mut i32, by: &i32) { *hp -= by; }
fn both<T>(a: &mut T, b: &mut T, f: impl FnOnce(&mut T, &mut T)) { f(a, b) }
impl Player {
    fn parts(&mut self) -> (&mut i32, &mut Vec<String>) { (&mut self.hp, &mut self.bag) }
    fn move_by(&mut self) {
        let Player { hp, at: (x, y), .. } = self;
        *x += *hp;
        *y -= *hp;
        std::mem::swap(x, y);
    }
    fn fight(&mut self) {
        if let Some(pet) = &mut self.pet {
            hurt(&mut pet.hp, &self.hp);
            hurt(&mut self.hp, &pet.hp);
            self.bag.extend(pet.bag.drain(..));
        }
    }
}
fn main() {
    let mut p = Player { hp: 10, pet: Some(Box::new(Player { bag: vec!["bone".into()], ..Default::default() })), ..Default::default() };
    let (hp, bag) = p.parts();
    *hp += 1;
    bag.push("key".into());
    *hp += 1;
    p.fight();
    p.move_by();
    println!("{p:?}");
    let mut arr = [1, 2, 3, 4];
    let [a, .., d] = &mut arr;
    std::mem::swap(a, d);
    let (l, r) = arr.split_at_mut(2);
    both(&mut l[0], &mut r[1], |a, b| { *a += *b; });
    if let [first, rest @ ..] = &mut arr[..] {
        for x in rest { *x += *first; }
        *first = 0;
    }
    println!("{arr:?}");
    let mut t = (String::from("x"), (String::from("y"), 1));
    let (a, (b, n)) = (&mut t.0, (&t.1.0, &mut t.1.1));
    a.push_str(b);
    *n += a.len();
    println!("{t:?}");
    let ps = &mut [Player::default(), Player::default()];
    let [one, two] = ps;
    one.hp = 5;
    two.bag.push(format!("{}", one.hp));
    let field = &mut one.at.0;
    let other = &mut one.at.1;
    *field = 1;
    *other = *field + 1;
    println!("{:?} {:?}", ps[0].at, ps[1].bag);
    let mut b = Box::new((1, vec![2]));
    let (n, v) = &mut *b;
    v.push(*n);
    *n += v.len() as i32;
    let left = &mut b.0;
    let right = &b.1;
    *left += right[0];
    println!("{b:?}");
    let mut v = vec![1, 2, 3];
    if let [x, y, ..] = v.as_mut_slice() { std::mem::swap(x, y); }
    let got = v.get_disjoint_mut([0, 2]);
    if let Ok([a, b]) = got { *a += *b; }
    println!("{v:?}");
}
