use std::collections::HashMap;
// Forms of "return the borrow if it is there" that NLL accepts.
fn first_even(items: &mut Vec<i32>) -> &mut i32 {
    let at = items.iter().position(|n| n % 2 == 0);
    match at {
        Some(at) => &mut items[at],
        None => {
            items.push(0);
            items.last_mut().unwrap()
        }
    }
}
fn get_default<'m>(map: &'m mut HashMap<String, i32>, key: &str) -> &'m mut i32 {
    if map.contains_key(key) {
        return map.get_mut(key).unwrap();
    }
    map.insert(key.to_string(), 7);
    map.get_mut(key).unwrap()
}
fn longest_or<'a>(a: &'a str, b: &'a str, flag: bool) -> &'a str {
    let chosen = if flag { a } else { b };
    if chosen.is_empty() {
        return "none";
    }
    chosen
}
struct Slot { value: Option<String> }
impl Slot {
    fn get(&mut self) -> &mut String {
        if self.value.is_none() {
            self.value = Some(String::from("fresh"));
        }
        self.value.as_mut().unwrap()
    }
    fn get_match(&mut self) -> &mut String {
        match self.value {
            Some(ref mut s) => s,
            None => self.value.insert(String::from("inserted")),
        }
    }
    fn peek(&self) -> Option<&str> {
        let s = self.value.as_ref()?;
        if s.len() > 3 { Some(&s[..3]) } else { None }
    }
}
fn main() {
    let mut v = vec![1, 3];
    *first_even(&mut v) += 10;
    *first_even(&mut v) += 1;
    println!("{v:?}");
    let mut map = HashMap::new();
    *get_default(&mut map, "a") += 1;
    *get_default(&mut map, "a") += 1;
    println!("{:?}", map.get("a"));
    println!("{} {}", longest_or("x", "y", false), longest_or("", "y", true));
    let mut slot = Slot { value: None };
    slot.get().push_str("!");
    println!("{:?}", slot.peek());
    slot.value = None;
    slot.get_match().push('?');
    let taken = slot.value.take();
    println!("{taken:?} {:?}", slot.peek());
}
