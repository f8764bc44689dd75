fn helper() { let x: u8 = "a"; }
