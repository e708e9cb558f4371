fn main() {
    println("ready");
}
