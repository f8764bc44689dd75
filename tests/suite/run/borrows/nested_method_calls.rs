use std::collections::BTreeMap;
#[derive(Default)]
struct Arena { nodes: Vec<Node> }
#[derive(Default, Debug)]
struct Node { name: String, children: Vec<usize> }
impl Arena {
    fn add(&mut self, name: &str) -> usize {
        self.nodes.push(Node { name: name.to_string(), children: vec![] });
        self.nodes.len() - 1
    }
    fn link(&mut self, parent: usize, child: usize) -> &mut Self {
        self.nodes[parent].children.push(child);
        self
    }
    fn name(&self, at: usize) -> &str { &self.nodes[at].name }
    fn name_mut(&mut self, at: usize) -> &mut String { &mut self.nodes[at].name }
    fn show(&self, at: usize, out: &mut String) {
        out.push_str(self.name(at));
        for child in &self.nodes[at].children {
            out.push('(');
            self.show(*child, out);
            out.push(')');
        }
    }
    fn rename_children(&mut self, at: usize) {
        let children = std::mem::take(&mut self.nodes[at].children);
        for child in &children {
            let new = format!("{}.{}", self.name(at), self.name(*child));
            *self.name_mut(*child) = new;
        }
        self.nodes[at].children = children;
    }
    fn rename_by_index(&mut self, at: usize) {
        for i in 0..self.nodes[at].children.len() {
            let child = self.nodes[at].children[i];
            self.nodes[child].name.push('*');
            self.rename_by_index(child);
        }
    }
}
fn main() {
    let mut a = Arena::default();
    let root = a.add("root");
    let left = a.add("left");
    let right = a.add("right");
    a.link(root, left).link(root, right);
    let leaf = a.add("leaf");
    a.link(left, leaf);
    a.rename_children(root);
    a.rename_by_index(root);
    let mut out = String::new();
    a.show(root, &mut out);
    println!("{out}");
    let len = a.name(root).len();
    a.name_mut(root).insert(len, '!');
    let names: BTreeMap<usize, &str> = (0..a.nodes.len()).map(|i| (i, a.name(i))).collect();
    let mut keys: Vec<_> = names.keys().copied().collect();
    keys.sort_by_key(|k| names[k].len());
    println!("{keys:?}");
    let last = a.nodes.len() - 1;
    a.nodes[last].name = a.nodes[0].name.clone() + a.nodes[1].name.as_str();
    println!("{}", a.nodes.last().map(|n| n.name.as_str()).unwrap_or("none"));
}
