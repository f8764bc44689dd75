struct Node { value: i32, next: Option<Box<Node>> }
struct List { head: Option<Box<Node>> }
impl List {
    fn push_back(&mut self, value: i32) {
        let mut cursor = &mut self.head;
        while let Some(node) = cursor {
            cursor = &mut node.next;
        }
        *cursor = Some(Box::new(Node { value, next: None }));
    }
    fn remove(&mut self, value: i32) {
        let mut cursor = &mut self.head;
        loop {
            match cursor {
                None => return,
                Some(node) if node.value == value => {
                    *cursor = node.next.take();
                    return;
                }
                Some(node) => cursor = &mut node.next,
            }
        }
    }
    fn last(&mut self) -> Option<&mut i32> {
        let mut cursor = self.head.as_mut()?;
        while cursor.next.is_some() {
            cursor = cursor.next.as_mut().unwrap();
        }
        Some(&mut cursor.value)
    }
    fn reverse(&mut self) {
        let mut before = None;
        let mut now = self.head.take();
        while let Some(mut node) = now {
            now = node.next.take();
            node.next = before;
            before = Some(node);
        }
        self.head = before;
    }
    fn iter(&self) -> Iter<'_> { Iter { next: self.head.as_deref() } }
    fn iter_mut(&mut self) -> IterMut<'_> { IterMut { next: self.head.as_deref_mut() } }
}
struct Iter<'a> { next: Option<&'a Node> }
impl<'a> Iterator for Iter<'a> {
    type Item = &'a i32;
    fn next(&mut self) -> Option<&'a i32> {
        self.next.map(|node| {
            self.next = node.next.as_deref();
            &node.value
        })
    }
}
struct IterMut<'a> { next: Option<&'a mut Node> }
impl<'a> Iterator for IterMut<'a> {
    type Item = &'a mut i32;
    fn next(&mut self) -> Option<&'a mut i32> {
        self.next.take().map(|node| {
            self.next = node.next.as_deref_mut();
            &mut node.value
        })
    }
}
fn main() {
    let mut list = List { head: None };
    for i in 1..=4 { list.push_back(i); }
    list.remove(2);
    *list.last().unwrap() += 10;
    list.reverse();
    for value in list.iter_mut() { *value *= 2; }
    let all: Vec<&i32> = list.iter().collect();
    println!("{all:?}");
}
