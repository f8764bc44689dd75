fn main() {
    if true {} elseif false {}
}
