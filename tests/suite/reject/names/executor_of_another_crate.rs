async fn say() { println!("x"); }
fn main() { futures::executor::block_on(say()); }
