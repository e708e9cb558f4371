#[test]
fn a_page_of_block_0() {
    let offset: usize = locate(5);
    assert_eq!(offset, 5 * PAGE);
}

#[test]
fn pages_follow_each_other() {
    for lpn in 0..BLOCKS * PAGES {
        assert_eq!(locate(lpn), lpn * PAGE);
    }
}

#[test]
fn block_and_page_are_told_apart() {
    assert_eq!(page_at(Block(2), Page(3)), (2 * 64 + 3) * 8);
    assert_eq!(page_at(Block(3), Page(2)), (3 * 64 + 2) * 8);
}
