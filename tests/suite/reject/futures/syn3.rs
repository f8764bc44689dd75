async unsafe fn f() {}
unsafe async fn g() {}
extern "C" async fn h() {}
fn main() { drop(unsafe { f() }); }
