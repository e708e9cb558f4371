use crate::utils::helper;
fn main() {
    helper();
}
