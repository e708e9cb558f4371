TEST(a_rule_is_read)
{
    struct rule r = { "", 0 };

    CHECK(rule_parse(&r, "GW1.Example:8080") == 0);
    CHECK(!strcmp(r.host, "gw1.example"));
    CHECK(r.port == 8080);
}

TEST(without_a_colon_it_is_none)
{
    struct rule r = { "gw1", 8080 };

    CHECK(rule_parse(&r, "# proxies") == -2);
    CHECK(!strcmp(r.host, "gw1") && r.port == 8080);
}

TEST(a_long_host_is_none)
{
    struct rule r = { "gw1", 8080 };

    CHECK(rule_parse(&r, "a-host-name-of-thirty-one-chars:80") == 0);
    CHECK(rule_parse(&r, "a-host-name-of-thirty-two-chars.:80") == -2);
    CHECK(r.port == 80);
}

TEST(a_port_out_of_range_is_none)
{
    struct rule r = { "gw1", 8080 };

    CHECK(rule_parse(&r, "gw2:0") == -2);
    CHECK(rule_parse(&r, "gw2:65536") == -2);
    CHECK(rule_parse(&r, "gw2:http") == -2);
    CHECK(rule_parse(&r, "gw2:") == -2);
    CHECK(!strcmp(r.host, "gw1") && r.port == 8080);
    CHECK(rule_parse(&r, "gw2:65535") == 0);
}
