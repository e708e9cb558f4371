TEST(a_short_name_is_kept)
{
    struct host h = { .port = 1 };

    CHECK(host_rename(&h, "db"));
    CHECK(!strcmp(h.name, "db"));
}

TEST(seven_characters_fit)
{
    struct host h = { .port = 1 };

    CHECK(host_rename(&h, "gateway"));
    CHECK(!strcmp(h.name, "gateway"));
}

TEST(a_long_name_is_cut_and_that_is_told)
{
    struct host h = { .port = 1 };

    CHECK(!host_rename(&h, "gateway2"));
    CHECK(!strcmp(h.name, "gateway"));
}
