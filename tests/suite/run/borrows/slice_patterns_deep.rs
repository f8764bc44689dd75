#[derive(Debug)]
enum Json { Null, Num(i64), List(Vec<Json>), Obj(Vec<(String, Json)>) }
impl Json {
    fn at<'j>(&'j self, path: &[&str]) -> Option<&'j Json> {
        match (self, path) {
            (found, []) => Some(found),
            (Json::List(items), [first, rest @ ..]) => items.get(first.parse::<usize>().ok()?)?.at(rest),
            (Json::Obj(fields), [first, rest @ ..]) => fields.iter().find(|(k, _)| k == first)?.1.at(rest),
            (Json::Null | Json::Num(_), _) => None,
        }
    }
    fn at_mut(&mut self, path: &[&str]) -> Option<&mut Json> {
        let Some((first, rest)) = path.split_first() else { return Some(self) };
        match self {
            Json::List(items) => items.get_mut(first.parse::<usize>().ok()?)?.at_mut(rest),
            Json::Obj(fields) => {
                if !fields.iter().any(|(k, _)| k == first) { fields.push((first.to_string(), Json::Null)); }
                fields.iter_mut().find(|(k, _)| k == first).and_then(|(_, v)| v.at_mut(rest))
            }
            Json::Null | Json::Num(_) => None,
        }
    }
    fn nums(&mut self) -> Vec<&mut i64> {
        match self {
            Json::Num(n) => vec![n],
            Json::Null => vec![],
            Json::List(items) => items.iter_mut().flat_map(Json::nums).collect(),
            Json::Obj(fields) => fields.iter_mut().flat_map(|(_, v)| v.nums()).collect(),
        }
    }
}
fn ends(v: &mut [i32]) -> Option<(&mut i32, &[i32], &mut i32)> {
    match v { [a, middle @ .., b] => Some((a, middle, b)), _ => None }
}
fn compress(v: &[u8]) -> Vec<(u8, usize)> {
    let mut out = Vec::new();
    let mut rest = v;
    while let [first, tail @ ..] = rest {
        let n = tail.iter().take_while(|b| *b == first).count();
        out.push((*first, n + 1));
        rest = &tail[n..];
    }
    out
}
fn main() {
    let mut j = Json::Obj(vec![("a".into(), Json::List(vec![Json::Num(1), Json::Num(2)]))]);
    println!("{:?} {:?}", j.at(&["a", "1"]), j.at(&["b"]).is_none());
    *j.at_mut(&["b"]).unwrap() = Json::Num(9);
    for n in j.nums() { *n += 1; }
    println!("{j:?}");
    let mut v = [1, 2, 3, 4];
    if let Some((a, middle, b)) = ends(&mut v) { std::mem::swap(a, b); println!("{middle:?}"); }
    println!("{v:?} {:?}", compress(b"aabccc"));
    let [ref mut x, .., ref y] = v;
    *x += *y;
    println!("{v:?}");
}
