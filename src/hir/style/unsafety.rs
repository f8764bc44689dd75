//! Items that are `unsafe` (`unsafe_code`).

use syn::Item;

use super::Look;

impl Look<'_> {
    pub(super) fn unsafe_item(&mut self, item: &Item) {
        let message = match item {
            Item::Fn(item) => {
                self.tail(&item.block);
                matches!(item.sig.safety, syn::Safety::Unsafe(_)).then_some("declaration of an `unsafe` function")
            }
            Item::Trait(item) => item.unsafety.is_some().then_some("declaration of an `unsafe` trait"),
            Item::Impl(item) => {
                for item in &item.items {
                    if let syn::ImplItem::Fn(item) = item {
                        self.tail(&item.block);
                        if matches!(item.sig.safety, syn::Safety::Unsafe(_)) {
                            let place = self.span_of(item);
                            self.note("unsafe_code", place, "implementation of an `unsafe` method");
                        }
                    }
                }
                item.unsafety.is_some().then_some("implementation of an `unsafe` trait")
            }
            _ => None,
        };
        if let Some(message) = message {
            let place = self.span_of(item);
            self.note("unsafe_code", place, message);
        }
    }
}
