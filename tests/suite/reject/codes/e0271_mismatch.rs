fn foo<T>(t: T) where T: Trait, T: Trait<AssociatedType = u32> { t.f() }
trait Trait { type AssociatedType; fn f(&self) {} }
impl Trait for i8 { type AssociatedType = &'static str; }
fn main() {
    foo(3_i8);
}
