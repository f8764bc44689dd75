struct Node<'a> { name: String, link: Option<&'a str> }
fn main() {
    let mut node = Node { name: "n".into(), link: None };
    node.link = Some(&node.name);
    node.name.push('x');
    println!("{:?}", node.link);
}
