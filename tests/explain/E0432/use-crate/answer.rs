use utils::helper;
fn main() {
    helper();
}
