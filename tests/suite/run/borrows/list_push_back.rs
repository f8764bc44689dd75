#[derive(Debug)]
struct Node { value: i32, next: Option<Box<Node>> }
#[derive(Debug, Default)]
struct List { head: Option<Box<Node>> }
impl List {
    fn push_back(&mut self, value: i32) {
        let mut cursor = &mut self.head;
        while let Some(node) = cursor {
            cursor = &mut node.next;
        }
        *cursor = Some(Box::new(Node { value, next: None }));
    }
    fn push_back_raw_match(&mut self, value: i32) {
        let mut cursor = &mut self.head;
        loop {
            match cursor {
                Some(node) => cursor = &mut node.next,
                None => break,
            }
        }
        *cursor = Some(Box::new(Node { value, next: None }));
    }
    fn remove(&mut self, wanted: i32) -> bool {
        let mut cursor = &mut self.head;
        while cursor.as_ref().is_some_and(|node| node.value != wanted) {
            cursor = &mut cursor.as_mut().unwrap().next;
        }
        match cursor.take() {
            Some(node) => {
                *cursor = node.next;
                true
            }
            None => false,
        }
    }
    fn insert_sorted(&mut self, value: i32) {
        let mut cursor = &mut self.head;
        while cursor.as_ref().is_some_and(|n| n.value < value) {
            cursor = &mut cursor.as_mut().unwrap().next;
        }
        let rest = cursor.take();
        *cursor = Some(Box::new(Node { value, next: rest }));
    }
    fn reverse(&mut self) {
        let mut rest = self.head.take();
        let mut done = None;
        while let Some(mut node) = rest {
            rest = node.next.take();
            node.next = done;
            done = Some(node);
        }
        self.head = done;
    }
    fn iter(&self) -> Iter<'_> {
        Iter { next: self.head.as_deref() }
    }
    fn iter_mut(&mut self) -> IterMut<'_> {
        IterMut { next: self.head.as_deref_mut() }
    }
    fn last_mut(&mut self) -> Option<&mut i32> {
        let mut node = self.head.as_mut()?;
        while node.next.is_some() {
            node = node.next.as_mut().unwrap();
        }
        Some(&mut node.value)
    }
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
    fn next(&mut self) -> Option<Self::Item> {
        self.next.take().map(|node| {
            self.next = node.next.as_deref_mut();
            &mut node.value
        })
    }
}
fn main() {
    let mut list = List::default();
    for n in [3, 1] { list.push_back(n); }
    list.push_back_raw_match(8);
    list.insert_sorted(5);
    for n in list.iter_mut() { *n *= 10; }
    *list.last_mut().unwrap() += 1;
    println!("{:?}", list.iter().collect::<Vec<_>>());
    println!("{} {}", list.remove(10), list.remove(99));
    list.reverse();
    let (mut evens, mut odds): (Vec<&mut i32>, Vec<&mut i32>) = list.iter_mut().partition(|n| **n % 2 == 0);
    *evens[0] = 2;
    *odds[0] += 2;
    println!("{:?} sum {}", list.iter().copied().collect::<Vec<_>>(), list.iter().sum::<i32>());
}
