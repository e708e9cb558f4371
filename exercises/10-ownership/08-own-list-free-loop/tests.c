TEST(a_full_pool_is_emptied)
{
    struct pool p = { NULL, 0 };

    CHECK(pool_add(&p, "printer") == 0);
    CHECK(pool_add(&p, "camera") == 0);
    CHECK(p.n == 2 && !strcmp(p.head->host, "camera"));
    pool_clear(&p);
    CHECK(p.n == 0 && p.head == NULL);
}

TEST(an_empty_pool_stays_empty)
{
    struct pool p = { NULL, 0 };

    pool_clear(&p);
    pool_clear(&p);
    CHECK(p.n == 0 && p.head == NULL);
}

TEST(it_can_be_used_again)
{
    struct pool p = { NULL, 0 };

    pool_add(&p, "printer");
    pool_clear(&p);
    CHECK(pool_add(&p, "nas") == 0);
    CHECK(p.n == 1 && !strcmp(p.head->host, "nas"));
    pool_clear(&p);
}
