#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Id(usize);
#[derive(Default)]
struct Graph { nodes: Vec<Node> }
#[derive(Default)]
struct Node { to: Vec<usize>, weight: i32, mark: bool }
impl Graph {
    fn add(&mut self, weight: i32) -> Id { self.nodes.push(Node { weight, ..Default::default() }); Id(self.nodes.len() - 1) }
    fn link(&mut self, a: Id, b: Id) { let n = &mut self.nodes[a.0]; n.to.push(b.0); }
    fn walk(&mut self, at: Id, f: &mut dyn FnMut(&Node)) {
        let node = &mut self.nodes[at.0];
        if std::mem::replace(&mut node.mark, true) { return; }
        f(node);
        for i in 0..self.nodes[at.0].to.len() { let next = self.nodes[at.0].to[i]; self.walk(Id(next), f); }
    }
    fn two(&mut self, a: Id, b: Id) -> (&mut Node, &mut Node) {
        assert!(a.0 < b.0);
        let (l, r) = self.nodes.split_at_mut(b.0);
        (&mut l[a.0], &mut r[0])
    }
    fn heaviest(&self) -> Option<&Node> { self.nodes.iter().max_by_key(|n| n.weight) }
}
impl std::ops::Index<Id> for Graph { type Output = Node; fn index(&self, i: Id) -> &Node { &self.nodes[i.0] } }
impl std::ops::IndexMut<Id> for Graph { fn index_mut(&mut self, i: Id) -> &mut Node { &mut self.nodes[i.0] } }
fn main() {
    let mut g = Graph::default();
    let (a, b, c) = (g.add(1), g.add(5), g.add(3));
    g.link(a, b);
    g.link(b, c);
    g.link(c, a);
    let mut sum = 0;
    g.walk(a, &mut |n| sum += n.weight);
    let (x, y) = g.two(a, c);
    std::mem::swap(&mut x.weight, &mut y.weight);
    g[b].weight += g[a].weight;
    g[a].to.push(b.0);
    let w = g[c].weight;
    g[c].weight = w + g[b].weight;
    let n = &g[b];
    println!("{sum} {} {} {:?}", n.weight, g[c].weight, g.heaviest().map(|n| n.to.len()));
    let mut board = [[0u8; 3]; 2];
    for (r, row) in board.iter_mut().enumerate() { for (c, cell) in row.iter_mut().enumerate() { *cell = (r * 3 + c) as u8; } }
    let (top, bottom) = board.split_at_mut(1);
    top[0].swap_with_slice(&mut bottom[0]);
    board[0][1] += board[1][2];
    let i = board[0][0] as usize % 2;
    board[i][i] = board[1 - i][0];
    println!("{board:?}");
}
