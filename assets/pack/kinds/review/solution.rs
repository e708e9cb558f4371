// INPUT: -1

/// Which of the eight shards holds the key.
pub fn shard_of(key: i32) -> i32 {
    if key < 0 {
        let from_minus_one = -(key + 1);
        from_minus_one % 8
    } else {
        key % 8
    }
}
