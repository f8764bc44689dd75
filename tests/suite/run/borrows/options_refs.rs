#[derive(Debug)]
struct User { name: String, boss: Option<Box<User>>, age: Option<u8> }
impl User {
    fn boss(&self) -> Option<&User> { self.boss.as_deref() }
    fn boss_mut(&mut self) -> Option<&mut User> { self.boss.as_deref_mut() }
    fn top(&self) -> &User { let mut u = self; while let Some(b) = u.boss() { u = b; } u }
    fn top_mut(&mut self) -> &mut User {
        if self.boss.is_some() { self.boss.as_mut().unwrap().top_mut() } else { self }
    }
    fn rename(&mut self, name: &str) -> &mut Self { self.name.clear(); self.name.push_str(name); self }
}
fn parse(s: &str) -> Result<(&str, u8), std::num::ParseIntError> {
    let (name, age) = s.split_once(':').unwrap_or((s, "0"));
    let age = age.trim().parse()?;
    Ok((name, age))
}
fn first<'a>(list: &'a [String], default: &'a str) -> &'a str { list.first().map_or(default, |s| s) }
fn main() {
    let mut u = User { name: "a".into(), boss: Some(Box::new(User { name: "b".into(), boss: None, age: None })), age: Some(3) };
    if let Some(b) = u.boss_mut() { b.rename("bb").age = Some(9); }
    u.top_mut().rename("top");
    println!("{} {:?}", u.top().name, u.boss().map(|b| b.name.as_str()));
    let age = u.age.get_or_insert(1);
    *age += 1;
    if let Some(age) = &mut u.age { *age += 1; }
    let taken = u.boss.take();
    u.boss = taken.and_then(|b| b.boss);
    println!("{u:?} {:?} {}", parse("x: 4"), parse("y:z").is_err());
    let list = vec![String::from("l")];
    println!("{} {}", first(&list, "d"), first(&[], "d"));
    let mut slot: Option<String> = None;
    let text = match slot { Some(ref s) => s.clone(), None => { slot = Some("n".into()); slot.clone().unwrap() } };
    println!("{text} {slot:?}");
    let mut pair = (Some(1), Some(2));
    if let (Some(a), Some(b)) = (&mut pair.0, &pair.1) { *a += b; }
    let o = pair.0.as_mut().map(|n| { *n += 1; n });
    println!("{o:?}");
    let v: Vec<Option<&str>> = vec![Some("a"), None];
    let w: Option<Vec<&str>> = v.iter().copied().collect();
    println!("{w:?} {:?}", v.iter().flatten().next());
}
