fn main() {
    /* a /* b */
}
