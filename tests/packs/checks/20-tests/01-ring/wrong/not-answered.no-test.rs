use super::*;

fn the_oldest_comes_out_first() {
    assert!(Ring::default().get().is_none());
}
