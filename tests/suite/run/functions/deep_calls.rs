// Calls that go deep while places in the frames above are pointed to, written to and returned into.

#[derive(Debug, Clone, PartialEq)]
struct Path {
    depth: usize,
    sum: u64,
    pad: [u64; 12],
    name: String,
}

struct Link<'a> {
    value: u64,
    above: Option<&'a Link<'a>>,
}

fn sum(link: &Link<'_>) -> u64 {
    let mut total = 0;
    let mut at = Some(link);
    while let Some(here) = at {
        total += here.value;
        at = here.above;
    }
    total
}

fn descend(depth: usize, above: Option<&Link<'_>>, counter: &mut u64) -> Path {
    let scratch = [depth as u64; 40];
    let link = Link { value: scratch[depth % 40], above };
    *counter += 1;
    if depth == 0 {
        return Path { depth: *counter as usize, sum: sum(&link), pad: [7; 12], name: String::from("end") };
    }
    let mut path = descend(depth - 1, Some(&link), counter);
    path.sum += scratch.iter().sum::<u64>() % 3;
    path.pad[depth % 12] += 1;
    path
}

#[repr(align(256))]
struct Wide(u8);

fn aligned(depth: usize) -> usize {
    let wide = Wide(depth as u8);
    let address = &raw const wide as usize;
    assert_eq!(address % 256, 0);
    assert_eq!(wide.0, depth as u8);
    if depth == 0 { 0 } else { 1 + aligned(depth - 1) }
}

fn by_box(depth: usize) -> Box<dyn Fn(u64) -> u64> {
    if depth == 0 {
        return Box::new(|x| x);
    }
    let inner = by_box(depth - 1);
    Box::new(move |x| inner(x + 1))
}

fn main() {
    let mut counter = 0;
    let path = descend(1_500, None, &mut counter);
    println!("{path:?} {counter}");
    println!("{}", aligned(2_000));
    println!("{}", by_box(700)(5));
    let threads: Vec<_> = (1..4)
        .map(|n| {
            std::thread::Builder::new()
                .stack_size(3_000_001 * n)
                .spawn(move || {
                    let mut own = 10;
                    let borrowed = &mut own;
                    let path = descend(300 * n, None, borrowed);
                    (path.depth, path.sum, *borrowed, aligned(400 * n))
                })
                .expect("a thread")
        })
        .collect();
    for thread in threads {
        println!("{:?}", thread.join().expect("no panic"));
    }
    let caught = std::panic::catch_unwind(|| {
        fn fall(depth: usize, above: &u64) -> u64 {
            let own = *above + 1;
            if depth == 0 { panic!("at {own}") }
            fall(depth - 1, &own) + own
        }
        fall(1_000, &1)
    });
    println!("{:?}", caught.unwrap_err().downcast_ref::<String>());
}
