enum Tree { Leaf, Node(Tree, Tree) }
fn main() {}
