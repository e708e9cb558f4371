TEST(the_first_is_the_highest)
{
	struct readings *r = readings_new();

	CHECK(readings_add(r, -3) == 1);
	CHECK(r->max == -3);
	free(r);
}

TEST(a_lower_one_is_not)
{
	struct readings *r = readings_new();

	CHECK(readings_add(r, 5) == 1);
	CHECK(readings_add(r, 4) == 0);
	CHECK(readings_add(r, 6) == 1);
	CHECK(r->n == 3);
	free(r);
}
