fn main() {
    something_that_doesnt_exist::foo;
}
