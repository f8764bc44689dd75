use tokio::time::{sleep, Duration};
#[tokio::main]
async fn main() { sleep(Duration::from_secs(1)).await; println!("x"); }
