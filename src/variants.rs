//! A pattern for several variants of an enum, whatever they hold, for matches that name all that they leave out.

/// `variants!(DefKind: Module | Trait)` is `DefKind::Module { .. } | DefKind::Trait { .. }`. A match that ends with it stays exhaustive:
/// whoever adds a variant decides for each of them.
macro_rules! variants {
    ($enum:ident: $($variant:ident)|+) => {
        $($enum::$variant { .. })|+
    };
}
