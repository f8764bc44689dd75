use futures::{StreamExt, stream::Stream};
fn main() {
    let x: tokio::net::TcpStream = todo!();
}
