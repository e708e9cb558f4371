use super::*;

#[test]
fn only_at_home() {
    let mut r = Ring::default();
    r.put(1);
    assert!(module_path!().contains("m0"));
}
