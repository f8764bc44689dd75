//! Futures of all shapes, made by a program: their sizes, how often they are polled, and what they drop when they are not wanted.

#![allow(unused)]
use std::future::Future;
use std::mem::size_of_val;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};
struct D(u8);
impl Drop for D {
    fn drop(&mut self) {
        print!("d");
    }
}
struct P(bool);
impl Future for P {
    type Output = u8;
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<u8> {
        if self.0 {
            Poll::Ready(1)
        } else {
            self.0 = true;
            Poll::Pending
        }
    }
}
fn flag() -> bool {
    static N: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    N.fetch_add(1, std::sync::atomic::Ordering::Relaxed) % 3 == 0
}
fn use_ref<T>(_: &T) {}
fn take<A, B>(_: A, _: B) {}
async fn one() -> u8 {
    P(false).await
}
async fn big() -> u8 {
    let b = [1u8; 40];
    P(false).await;
    b[0]
}
async fn f0() {
    for i in 0..2u8 {
        use_ref(&i);
        let v797926: (u8, u32) = (1, 2);
    }
    std::future::ready(1u64).await;
    if flag() {
        std::future::ready(1u64).await;
    } else {
        {
            {
                take(4, one().await);
                take(1, one().await);
                let v9652: D = D(1);
            }
        }
        match D(1) {
            m719830 => {
                big().await;
                use_ref(&m719830);
            }
        }
        match (1 as u8, 1u8) {
            (m553259, _) => {
                big().await;
                use_ref(&m553259);
            }
        }
        if flag() {
            {
                let v797911: u64 = 4;
                P(false).await;
                take([0; 13], one().await);
            }
            let v126762: String = String::new();
            {
                match D(1) {
                    m532380 => {
                        big().await;
                        use_ref(&m532380);
                    }
                }
                std::future::ready(1u64).await;
                take(D(1), std::future::ready(1u64).await);
                use_ref(&v126762);
                std::future::ready(1u64).await;
            }
            big().await;
        } else {
            {
                let v533123: Box<u8> = Box::new(1);
                let v546243: u32 = 3;
                take(vec![1], std::future::ready(1u64).await);
            }
            {
                let v621998: Option<String> = None;
                use_ref(&v621998);
                let v12899: u64 = 4;
                take(D(1), big().await);
            }
            P(false).await;
        }
    }
    match D(1) {
        m370434 => {
            std::future::ready(1u64).await;
            use_ref(&m370434);
        }
    }
    take(Box::new(1), one().await);
}
async fn f1(p0: D, p1: u32) {
    if flag() {
        one().await;
        P(false).await;
    } else {
        use_ref(&p1);
        P(false).await;
        one().await;
        use_ref(&p1);
        one().await;
    }
    if flag() {
        use_ref(&p0);
        for i in 0..2u8 {
            use_ref(&i);
            if flag() {
                let v73875: Box<u8> = Box::new(1);
                let v475003: u8 = 1;
                let v261681: String = String::new();
            } else {
                let v193577: Option<String> = None;
                one().await;
                let v552998: String = String::new();
            }
            match D(1) {
                m286171 => {
                    P(false).await;
                    use_ref(&m286171);
                }
            }
            P(false).await;
            one().await;
            let v360020: [u8; 13] = [0; 13];
        }
    } else {
        if flag() {
            let v219247: D = D(1);
            match D(1) {
                m856728 => {
                    one().await;
                    use_ref(&m856728);
                }
            }
            let v153576: [u8; 13] = [0; 13];
        } else {
            {
                std::future::ready(1u64).await;
                use_ref(&p0);
            }
        }
        let r234037 = &p1;
        one().await;
        use_ref(r234037);
        P(false).await;
        {
            let v131788: String = String::new();
            match (1 as u8, 1u8) {
                (m321269, _) => {
                    one().await;
                    use_ref(&m321269);
                }
            }
            take(String::new(), P(false).await);
            {
                use_ref(&p0);
                let v619272: u8 = 1;
                one().await;
                one().await;
            }
        }
    }
    P(false).await;
    let v706900: Option<String> = None;
    one().await;
}
async fn f2() {
    let v18035: (u8, u32) = (1, 2);
    std::future::ready(1u64).await;
    take(1, big().await);
    let v850540: Vec<u8> = vec![1];
}
async fn f3() {
    P(false).await;
    {
        match D(1) {
            m958864 => {
                f1(D(1), 3).await;
                use_ref(&m958864);
            }
        }
        f1(D(1), 3).await;
        let v88793: u8 = 1;
        let v955239: u32 = 3;
    }
    {
        {
            {
                P(false).await;
                let v909555: u64 = 4;
                match D(1) {
                    m141920 => {
                        f1(D(1), 3).await;
                        use_ref(&m141920);
                    }
                }
            }
            {
                std::future::ready(1u64).await;
            }
            let v868751: u32 = 3;
            let v645069: u16 = 2;
            use_ref(&v645069);
        }
        let v234581: D = D(1);
        use_ref(&v234581);
    }
}
async fn f4(p0: Option<String>) {
    take((1, 2), P(false).await);
    let v867977: u8 = 1;
    let v702977: Option<String> = None;
    let v120693: [u8; 13] = [0; 13];
    if flag() {
        let v441464: Option<String> = None;
    } else {
        let v713964: u32 = 3;
        let v456238: u16 = 2;
    }
}
async fn f5(p0: D) {
    use_ref(&p0);
    big().await;
    drop(p0);
}
async fn f6(p0: Option<String>) {
    P(false).await;
    one().await;
    one().await;
}
async fn f7() {
    let v815707: Option<String> = None;
    let r693983 = &v815707;
    P(false).await;
    use_ref(r693983);
    let v217932: D = D(1);
}
async fn f8() {
    let v93758: String = String::new();
    let r94884 = &v93758;
    f5(D(1)).await;
    use_ref(r94884);
    use_ref(&v93758);
}
async fn f9(p0: String) {
    P(false).await;
}
async fn f10(p0: String, p1: u64) {
    let v607110: Option<String> = None;
    if flag() {
        let v847525: u8 = 1;
    } else {
        P(false).await;
        use_ref(&p0);
    }
    {
        {
            {
                big().await;
                let v80852: Vec<u8> = vec![1];
                use_ref(&p1);
            }
            let v148413: u32 = 3;
            if flag() {
                f5(D(1)).await;
                use_ref(&v607110);
                let v148562: u64 = 4;
            } else {
                take(1, P(false).await);
                one().await;
                take(D(1), f5(D(1)).await);
                let r186808 = &p1;
                P(false).await;
                use_ref(r186808);
                big().await;
            }
        }
    }
}
async fn f11(p0: u64, p1: String) {
    {
        if flag() {
            let v892645: (u8, u32) = (1, 2);
            use_ref(&p0);
            P(false).await;
            let v25594: (u8, u32) = (1, 2);
            if flag() {
                let r65348 = &p0;
                f5(D(1)).await;
                use_ref(r65348);
                big().await;
                use_ref(&p1);
                let v417120: String = String::new();
            } else {
                f1(D(1), 3).await;
                let v7840: (u8, u32) = (1, 2);
                let v525231: Vec<u8> = vec![1];
                take((1, 2), f5(D(1)).await);
                take(4, big().await);
            }
        } else {
            std::future::ready(1u64).await;
            match D(1) {
                m353319 => {
                    f1(D(1), 3).await;
                    use_ref(&m353319);
                }
            }
            {
                let r50538 = &p0;
                one().await;
                use_ref(r50538);
                take(Box::new(1), P(false).await);
                let v326948: u64 = 4;
            }
        }
        let v890231: String = String::new();
        use_ref(&p0);
        {
            use_ref(&p0);
            take(D(1), f1(D(1), 3).await);
            big().await;
            let v987436: u64 = 4;
        }
    }
}
async fn f12() {
    {
        f10(String::new(), 4).await;
        let v549636: u8 = 1;
        let r658976 = &v549636;
        one().await;
        use_ref(r658976);
    }
    let v145884: u16 = 2;
    match D(1) {
        m882828 => {
            f5(D(1)).await;
            use_ref(&m882828);
        }
    }
    {
        big().await;
    }
}
async fn f13(p0: [u8; 13]) {
    let v459411: Vec<u8> = vec![1];
    let v222313: (u8, u32) = (1, 2);
    let v559996: Option<String> = None;
    one().await;
}
async fn f14(p0: u64) {
    {
        match D(1) {
            m460086 => {
                f1(D(1), 3).await;
                use_ref(&m460086);
            }
        }
    }
    let v635046: Box<u8> = Box::new(1);
    let v216641: String = String::new();
    let v568684: u32 = 3;
}
async fn f15(p0: Option<String>) {
    if flag() {
        if flag() {
            use_ref(&p0);
            big().await;
        } else {
            use_ref(&p0);
            let v947931: u16 = 2;
        }
        if flag() {
            use_ref(&p0);
        } else {
            let v798035: Box<u8> = Box::new(1);
            {
                let v600391: Vec<u8> = vec![1];
                take([0; 13], f5(D(1)).await);
            }
            {
                let v752843: (u8, u32) = (1, 2);
                f1(D(1), 3).await;
                use_ref(&v798035);
            }
            if flag() {
                f10(String::new(), 4).await;
                one().await;
                let r968159 = &p0;
                f14(4).await;
                use_ref(r968159);
                take(D(1), f10(String::new(), 4).await);
                match D(1) {
                    m737035 => {
                        P(false).await;
                        use_ref(&m737035);
                    }
                }
            } else {
                take(D(1), std::future::ready(1u64).await);
                one().await;
                one().await;
                f10(String::new(), 4).await;
            }
            big().await;
        }
        std::future::ready(1u64).await;
        {
            {
                take(3, f10(String::new(), 4).await);
                take(3, big().await);
                one().await;
                let v837075: String = String::new();
            }
            {
                f14(4).await;
                take((1, 2), P(false).await);
                one().await;
                let v780924: u16 = 2;
                use_ref(&p0);
            }
            f14(4).await;
        }
    } else {
        let v723986: u32 = 3;
    }
    let v722372: Box<u8> = Box::new(1);
    let v219036: String = String::new();
}
async fn f16() {
    let v733159: u16 = 2;
    if flag() {
        {
            use_ref(&v733159);
            let v770793: Box<u8> = Box::new(1);
            {
                let v775783: Option<String> = None;
                let v419132: D = D(1);
                let v908819: String = String::new();
                take(4, f1(D(1), 3).await);
                match (4 as u64, 1u8) {
                    (m884780, _) => {
                        one().await;
                        use_ref(&m884780);
                    }
                }
            }
            one().await;
        }
        f10(String::new(), 4).await;
        match (4 as u64, 1u8) {
            (m823564, _) => {
                f1(D(1), 3).await;
                use_ref(&m823564);
            }
        }
        let v767896: Box<u8> = Box::new(1);
        let v465123: Option<String> = None;
    } else {
        take(3, f1(D(1), 3).await);
        P(false).await;
        let v937290: u32 = 3;
        {
            f10(String::new(), 4).await;
            let v753377: u64 = 4;
            {
                let v336981: [u8; 13] = [0; 13];
            }
        }
        big().await;
    }
    match (1 as u8, 1u8) {
        (m58031, _) => {
            one().await;
            use_ref(&m58031);
        }
    }
}
async fn f17() {
    f14(4).await;
}
async fn f18(p0: u16) {
    {
        let v519069: u64 = 4;
    }
    P(false).await;
    let r859989 = &p0;
    f1(D(1), 3).await;
    use_ref(r859989);
    f10(String::new(), 4).await;
    let v346153: String = String::new();
}
async fn f19() {
    let v899246: u8 = 1;
}
async fn f20(p0: Option<String>) {
    take([0; 13], P(false).await);
    take(Box::new(1), P(false).await);
    if flag() {
        let v918874: u32 = 3;
    } else {
        let v266515: [u8; 13] = [0; 13];
        let v683832: (u8, u32) = (1, 2);
        if flag() {
            let v550401: u8 = 1;
        } else {
            let v818721: String = String::new();
            let v199345: u16 = 2;
        }
        let v136641: Box<u8> = Box::new(1);
        {
            {
                f1(D(1), 3).await;
                match D(1) {
                    m666483 => {
                        std::future::ready(1u64).await;
                        use_ref(&m666483);
                    }
                }
                let v980592: Option<String> = None;
                take(3, f5(D(1)).await);
            }
            one().await;
        }
    }
}
async fn f21(p0: [u8; 13], p1: D) {
    {
        big().await;
        {
            {
                let v158345: u16 = 2;
            }
            let v896080: u64 = 4;
            one().await;
            let v956673: u16 = 2;
            if flag() {
                use_ref(&p0);
                let r132777 = &p0;
                one().await;
                use_ref(r132777);
                P(false).await;
                take((1, 2), one().await);
            } else {
                let v839273: String = String::new();
                f1(D(1), 3).await;
                let v60987: [u8; 13] = [0; 13];
                take(vec![1], P(false).await);
                let v846116: [u8; 13] = [0; 13];
            }
        }
        let v318499: Box<u8> = Box::new(1);
        let v527160: u64 = 4;
        use_ref(&v318499);
    }
    take(D(1), f10(String::new(), 4).await);
}
async fn f22(p0: (u8, u32), p1: u16) {
    drop(p1);
    use_ref(&p0);
}
async fn f23(p0: u32) {
    f5(D(1)).await;
    let v132505: Vec<u8> = vec![1];
}
async fn f24() {
    if flag() {
        f1(D(1), 3).await;
        f1(D(1), 3).await;
        one().await;
        {
            f5(D(1)).await;
            if flag() {
                let v502999: String = String::new();
                f5(D(1)).await;
                take([0; 13], big().await);
                take(1, P(false).await);
                let v603564: (u8, u32) = (1, 2);
            } else {
                one().await;
                take(vec![1], f5(D(1)).await);
                f14(4).await;
            }
        }
        {
            {
                let v720625: String = String::new();
                let v950855: u32 = 3;
            }
            let v984818: [u8; 13] = [0; 13];
            {
                take(D(1), f1(D(1), 3).await);
            }
        }
    } else {
        let v662847: u16 = 2;
    }
    {
        for i in 0..2u8 {
            use_ref(&i);
            {
                take([0; 13], one().await);
                take((1, 2), f1(D(1), 3).await);
            }
            let v627130: u64 = 4;
        }
    }
    std::future::ready(1u64).await;
}
fn run(f: impl Future) -> u32 {
    let mut f = Box::pin(f);
    let mut n = 0;
    loop {
        n += 1;
        if f.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready() {
            return n;
        }
    }
}
fn main() {
    println!("f0 {}", size_of_val(&f0()));
    println!("{}", run(f0()));
    {
        let mut f = Box::pin(f0());
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f1 {}", size_of_val(&f1(D(1), 3)));
    println!("{}", run(f1(D(1), 3)));
    {
        let mut f = Box::pin(f1(D(1), 3));
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f2 {}", size_of_val(&f2()));
    println!("{}", run(f2()));
    {
        let mut f = Box::pin(f2());
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f3 {}", size_of_val(&f3()));
    println!("{}", run(f3()));
    {
        let mut f = Box::pin(f3());
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f4 {}", size_of_val(&f4(None)));
    println!("{}", run(f4(None)));
    {
        let mut f = Box::pin(f4(None));
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f5 {}", size_of_val(&f5(D(1))));
    println!("{}", run(f5(D(1))));
    {
        let mut f = Box::pin(f5(D(1)));
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f6 {}", size_of_val(&f6(None)));
    println!("{}", run(f6(None)));
    {
        let mut f = Box::pin(f6(None));
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f7 {}", size_of_val(&f7()));
    println!("{}", run(f7()));
    {
        let mut f = Box::pin(f7());
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f8 {}", size_of_val(&f8()));
    println!("{}", run(f8()));
    {
        let mut f = Box::pin(f8());
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f9 {}", size_of_val(&f9(String::new())));
    println!("{}", run(f9(String::new())));
    {
        let mut f = Box::pin(f9(String::new()));
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f10 {}", size_of_val(&f10(String::new(), 4)));
    println!("{}", run(f10(String::new(), 4)));
    {
        let mut f = Box::pin(f10(String::new(), 4));
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f11 {}", size_of_val(&f11(4, String::new())));
    println!("{}", run(f11(4, String::new())));
    {
        let mut f = Box::pin(f11(4, String::new()));
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f12 {}", size_of_val(&f12()));
    println!("{}", run(f12()));
    {
        let mut f = Box::pin(f12());
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f13 {}", size_of_val(&f13([0; 13])));
    println!("{}", run(f13([0; 13])));
    {
        let mut f = Box::pin(f13([0; 13]));
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f14 {}", size_of_val(&f14(4)));
    println!("{}", run(f14(4)));
    {
        let mut f = Box::pin(f14(4));
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f15 {}", size_of_val(&f15(None)));
    println!("{}", run(f15(None)));
    {
        let mut f = Box::pin(f15(None));
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f16 {}", size_of_val(&f16()));
    println!("{}", run(f16()));
    {
        let mut f = Box::pin(f16());
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f17 {}", size_of_val(&f17()));
    println!("{}", run(f17()));
    {
        let mut f = Box::pin(f17());
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f18 {}", size_of_val(&f18(2)));
    println!("{}", run(f18(2)));
    {
        let mut f = Box::pin(f18(2));
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f19 {}", size_of_val(&f19()));
    println!("{}", run(f19()));
    {
        let mut f = Box::pin(f19());
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f20 {}", size_of_val(&f20(None)));
    println!("{}", run(f20(None)));
    {
        let mut f = Box::pin(f20(None));
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f21 {}", size_of_val(&f21([0; 13], D(1))));
    println!("{}", run(f21([0; 13], D(1))));
    {
        let mut f = Box::pin(f21([0; 13], D(1)));
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f22 {}", size_of_val(&f22((1, 2), 2)));
    println!("{}", run(f22((1, 2), 2)));
    {
        let mut f = Box::pin(f22((1, 2), 2));
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f23 {}", size_of_val(&f23(3)));
    println!("{}", run(f23(3)));
    {
        let mut f = Box::pin(f23(3));
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
    println!("f24 {}", size_of_val(&f24()));
    println!("{}", run(f24()));
    {
        let mut f = Box::pin(f24());
        let _ = f.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }
    println!();
}
