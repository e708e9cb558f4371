// INPUT: -1

/// Which of the eight shards holds the key.
pub fn shard_of(key: i32) -> i32 {
    if key < 0 {
        -(key + 1) % 8
    } else {
        key % 8
    }
}
