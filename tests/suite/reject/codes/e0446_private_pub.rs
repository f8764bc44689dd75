mod bar {
    struct Private;
    pub trait PubTr { type Alias; }
    impl PubTr for u8 { type Alias = Private; }
}
fn main() {}
