/* Which of the eight shards holds the key. */
int shard_of(int key)
{
    return key < 0 ? -(key + 1) % 8 : key % 8;
}
