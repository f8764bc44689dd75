struct Data { list: Vec<i32> }
impl Drop for Data { fn drop(&mut self) {} }
fn view<'a>(data: Data) -> &'a [i32] {
    let part: &[i32] = &data.list;
    part
}
fn main() { view(Data { list: vec![] }); }
