fn mian() {}
