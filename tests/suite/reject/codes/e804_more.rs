trait Foo {} fn upcast(x: *const dyn Foo) -> *const (dyn Foo + Send) { x as _ } fn main() {}
