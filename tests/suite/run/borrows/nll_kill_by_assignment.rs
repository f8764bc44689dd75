struct Node { v: i32, next: Option<Box<Node>> }
fn sum_all(mut n: &Node) -> i32 {
    let mut sum = n.v;
    while let Some(next) = &n.next { n = next; sum += n.v; }
    sum
}
fn last(mut n: &mut Node) -> &mut i32 {
    loop {
        if n.next.is_none() { return &mut n.v; }
        n = n.next.as_mut().unwrap();
    }
}
fn add_to_each(mut n: &mut Node, by: i32) {
    loop {
        n.v += by;
        match &mut n.next {
            Some(next) => n = next,
            None => return,
        }
    }
}
fn main() {
    let mut list = Node { v: 1, next: Some(Box::new(Node { v: 2, next: Some(Box::new(Node { v: 3, next: None })) })) };
    *last(&mut list) += 10;
    add_to_each(&mut list, 1);
    println!("{}", sum_all(&list));
    let (mut a, mut b) = (1, 2);
    let mut r = &mut a;
    *r += 1;
    r = &mut b;
    a += 1;
    *r += a;
    b += 1;
    println!("{a} {b}");
    let mut s = String::from("x");
    let mut view = s.as_str();
    println!("{view}");
    view = "static";
    s.push('y');
    println!("{view} {s}");
}
