struct ListNode {
    head: u8,
    tail: Option<ListNode>,
}
fn main() {}
