//! Names of the real standard library, to tell what the simulator lacks (unsupported) from what does not exist (an error).
//!
//! `surface.txt` lists the public names of std 1.95: a line `path fs::File` for each module and item, without the crate; a line
//! `member Vec append as_ptr …` with the methods and constants of each type and trait, those of what it derefs to included.

const SURFACE: &str = include_str!("surface.txt");

/// Whether std has a public module or item with this path. `path` may begin with `std`, `core` or `alloc`.
pub fn has_path(path: &str) -> bool {
    let path = ["std::", "core::", "alloc::"].iter().find_map(|krate| path.strip_prefix(krate)).unwrap_or(path);
    lines("path ").any(|known| known == path)
}

/// Whether a type or trait of std, by its last name (`Vec`, `i32`, `slice`, `Iterator`), has a method or constant of this name.
pub fn has_member(type_name: &str, member: &str) -> bool {
    let of_type = lines("member ").filter_map(|line| line.split_once(' ')).find(|(name, _)| *name == type_name);
    of_type.is_some_and(|(_, members)| members.split(' ').any(|known| known == member))
}

/// The feature that a path needs, if what it names is not stable.
pub fn unstable_path(path: &str) -> Option<&'static str> {
    let path = ["std::", "core::", "alloc::"].iter().find_map(|krate| path.strip_prefix(krate)).unwrap_or(path);
    feature("unstable path ", path)
}

/// The feature that a method or constant of a type or trait needs, if it is not stable. See [`has_member`].
pub fn unstable_member(type_name: &str, member: &str) -> Option<&'static str> {
    feature("unstable member ", &format!("{type_name}::{member}"))
}

/// The feature in whose line a name stands.
fn feature(prefix: &'static str, name: &str) -> Option<&'static str> {
    lines(prefix).find_map(|line| {
        let (feature, names) = line.split_once(' ')?;
        names.split(' ').any(|known| known == name).then_some(feature)
    })
}

fn lines(prefix: &'static str) -> impl Iterator<Item = &'static str> {
    SURFACE.lines().filter_map(move |line| line.strip_prefix(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_found_under_every_crate_name() {
        assert!(has_path("std::fs::File") && has_path("core::fmt") && has_path("alloc::vec::Vec"));
        assert!(!has_path("std::collections::HashMapp"));
    }

    #[test]
    fn what_is_unstable_is_known_by_its_feature() {
        assert_eq!(unstable_path("std::simd"), Some("portable_simd"));
        assert_eq!(unstable_path("std::vec::Vec"), None);
        assert_eq!(unstable_member("Vec", "new_in"), Some("allocator_api"));
        assert_eq!(unstable_member("Vec", "new"), None);
    }

    #[test]
    fn members_are_found_by_type() {
        assert!(has_member("Vec", "splice") && has_member("i32", "MAX") && has_member("Iterator", "map"));
        assert!(!has_member("Vec", "no_such_method") && !has_member("NoSuchType", "len"));
    }
}
