#[target_feature(enable = "avx2")]
fn wide() {}
fn main() {
    wide();
}
