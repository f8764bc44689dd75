#[derive(Default, Debug)]
struct Tree { left: Option<Box<Tree>>, right: Option<Box<Tree>>, key: i32 }
impl Tree {
    fn slot<'t>(mut at: &'t mut Option<Box<Tree>>, key: i32) -> &'t mut Option<Box<Tree>> {
        while at.as_ref().is_some_and(|n| n.key != key) {
            let node = at.as_mut().unwrap();
            at = if key < node.key { &mut node.left } else { &mut node.right };
        }
        at
    }
    fn pop_min(at: &mut Option<Box<Tree>>) -> Option<i32> {
        let mut at = at;
        while at.as_ref()?.left.is_some() {
            at = &mut at.as_mut().unwrap().left;
        }
        let node = at.take()?;
        *at = node.right;
        Some(node.key)
    }
    fn remove(root: &mut Option<Box<Tree>>, key: i32) -> bool {
        let slot = Tree::slot(root, key);
        let Some(mut node) = slot.take() else { return false };
        *slot = match (node.left.take(), node.right.take()) {
            (None, other) | (other, None) => other,
            (left, mut right) => {
                let key = Tree::pop_min(&mut right).unwrap();
                Some(Box::new(Tree { left, right, key }))
            }
        };
        true
    }
    fn keys<'a>(&'a self, out: &mut Vec<&'a i32>) {
        if let Some(l) = &self.left { l.keys(out); }
        out.push(&self.key);
        if let Some(r) = &self.right { r.keys(out); }
    }
    fn deepest(&self) -> (&Tree, usize) {
        [&self.left, &self.right]
            .into_iter()
            .flatten()
            .map(|n| { let (t, d) = n.deepest(); (t, d + 1) })
            .fold((self, 0), |best, next| if next.1 > best.1 { next } else { best })
    }
}
fn main() {
    let mut root = None;
    for key in [5, 2, 8, 1, 3, 9] {
        let slot = Tree::slot(&mut root, key);
        if slot.is_none() { *slot = Some(Box::new(Tree { key, ..Default::default() })); }
    }
    println!("{} {} {}", Tree::remove(&mut root, 2), Tree::remove(&mut root, 7), Tree::remove(&mut root, 5));
    let mut keys = vec![];
    let tree = root.as_deref().unwrap();
    tree.keys(&mut keys);
    println!("{keys:?} {:?}", tree.deepest().1);
    println!("{:?} {:?}", Tree::pop_min(&mut root), root.map(|t| t.key));
}
