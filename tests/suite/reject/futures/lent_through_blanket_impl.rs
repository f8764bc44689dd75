fn a(s: &mut Vec<u8>) -> impl Iterator<Item = &mut u8> { s.iter_mut() }
fn wait<F: Iterator>(_: &mut F) -> Option<F::Item> { loop {} }
fn main() { let mut s = vec![1]; let mut f = a(&mut s).into_iter(); let x = match wait(&mut f) { Some(x) => x, _ => return }; s.push(1); drop(x); }
