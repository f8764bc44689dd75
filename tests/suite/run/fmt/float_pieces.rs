//! Floats as strings: how a string grows while a float is written into it piece by piece.
fn main() {
    let values = [
        0.0, -0.0, 1.0, 1500.0, -123456789.0, 1e21, 1e-7, 0.000123456, 12345.6789, 0.1 + 0.2, 1.0 / 3.0, 2.5, 1e300, 5e-324,
        f64::MAX, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 100000000.5, 0.5, 99999.99, 1234567.0, 0.001,
    ];
    for x in values {
        let shown = [x.to_string(), format!("{x:?}"), format!("{x:e}"), format!("{x:E}")];
        println!("{shown:?} {:?}", shown.each_ref().map(String::capacity));
        let exact = [format!("{x:.0}"), format!("{x:.1}"), format!("{x:.3}"), format!("{x:.12}"), format!("{x:.4e}"), format!("{x:.0e}")];
        println!("{exact:?} {:?}", exact.each_ref().map(String::capacity));
        let padded = [format!("{x:>12}"), format!("{x:<+12.2}"), format!("{x:^9}"), format!("{x:014.3}"), format!("{x:12?}")];
        println!("{padded:?} {:?}", padded.each_ref().map(String::capacity));
    }
    for x in [0.1f32, 16777216.0, 1e10, 3.4e38, 1.17549435e-38, -2.75] {
        let shown = [x.to_string(), format!("{x:?}"), format!("{x:e}"), format!("{x:.7}")];
        println!("{shown:?} {:?}", shown.each_ref().map(String::capacity));
    }
}
