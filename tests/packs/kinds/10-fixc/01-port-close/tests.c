TEST(the_line_names_the_port)
{
	char log[32];

	if (port_close(port_new("eth0"), log, sizeof log) != 12)
		CHECK(!"the length of the line");
	CHECK(!strcmp(log, "eth0 is down"));
}

TEST(a_long_name_is_cut)
{
	char log[8];

	CHECK(port_close(port_new("wlan0"), log, sizeof log) == 13);
	CHECK(!strcmp(log, "wlan0 i"));
}
