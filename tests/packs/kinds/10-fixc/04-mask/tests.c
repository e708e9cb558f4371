TEST(three_bytes_are_short)
{
	CHECK(is_short(3));
}

TEST(eight_are_not)
{
	CHECK(!is_short(8));
}

TEST(a_failed_read_is)
{
	CHECK(is_short(-1));
}
