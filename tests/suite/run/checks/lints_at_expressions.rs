//! Lints that deny by default are allowed for one expression, arm or field.

struct Ratio {
    value: i32,
}

fn take(value: i32) -> i32 {
    value
}

fn calculate(run: bool) -> i32 {
    let (small, large, zero) = (3usize, 5usize, 0);
    if !run {
        return zero;
    }
    #[allow(arithmetic_overflow)]
    {
        let _ = small - large;
    }
    #[allow(arithmetic_overflow)]
    let _difference = small - large;
    #[allow(arithmetic_overflow, unconditional_panic)]
    if run {
        let _ = small - large;
        let _ = [1, 2][large];
    }
    #[allow(unconditional_panic)]
    loop {
        let _ = 1 / zero;
        break;
    }
    #[allow(unconditional_panic)]
    while run {
        let _ = 1 / zero;
    }
    #[allow(unconditional_panic)]
    for _ in 0..3 {
        let _ = 1 % zero;
    }
    #[allow(unconditional_panic)]
    unsafe {
        let _ = 1 / zero;
    }
    #[allow(unconditional_panic)]
    match small {
        1 => drop(1 / zero),
        _ => {}
    }
    let chosen = match run {
        #[allow(unconditional_panic)]
        true => 1 / zero,
        false => 3,
    };
    let ratio = Ratio {
        #[expect(unconditional_panic)]
        value: 1 / zero,
    };
    #[allow(unconditional_panic)]
    take(1 / zero);
    take(#[allow(unconditional_panic)] { 1 / zero });
    let list = [#[allow(unconditional_panic)] { 1 / zero }, 2];
    #[warn(unconditional_panic)]
    { 1 / zero };
    #[allow(unconditional_panic)]
    {
        chosen + ratio.value + list[0] + 1 / zero
    }
}

fn main() {
    println!("{}", calculate(std::hint::black_box(false)));
}
