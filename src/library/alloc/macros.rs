//! `vec!` and `format!`.

/// A vector of these elements.
#[macro_export]
macro_rules! vec {
    () => {
        $crate::vec::Vec::new()
    };
    ($elem:expr; $n:expr) => {
        $crate::vec::from_elem($elem, $n)
    };
    ($($x:expr),+ $(,)?) => {
        // The buffer is allocated before the elements are evaluated.
        $crate::vec::from_array($crate::boxed::Box::new_uninit(), [$($x),+])
    };
}

/// A string of what is formatted.
#[macro_export]
macro_rules! format {
    ($($arg:tt)*) => {{
        // The arguments' temporaries are dropped here, not where the string is used.
        let res = $crate::fmt::format($crate::__export::format_args!($($arg)*));
        res
    }};
}
