TEST(both_are_counted)
{
	CHECK(count_both(1000) == 2000);
}

TEST(it_starts_over)
{
	CHECK(count_both(1) == 2);
	CHECK(count_both(3) == 6);
}
