static void *set_fast(void *arg)
{
    sw_set(arg, 0, 1000);
    return NULL;
}

TEST(a_good_speed_is_set)
{
    struct sw s;

    CHECK(sw_init(&s) == 0);
    CHECK(sw_set(&s, 3, 100) == 0);
    CHECK(s.speed[3] == 100);
    CHECK(sw_destroy(&s) == 0);
}

TEST(a_speed_that_is_none_leaves_nothing_locked)
{
    struct sw s;

    CHECK(sw_init(&s) == 0);
    CHECK(sw_set(&s, 1, 2500) == -EINVAL);
    CHECK(sw_destroy(&s) == 0);
}

TEST(a_port_that_is_none_leaves_nothing_locked)
{
    struct sw s;

    CHECK(sw_init(&s) == 0);
    CHECK(sw_set(&s, PORTS, 100) == -EINVAL);
    CHECK(sw_destroy(&s) == 0);
}

TEST(what_is_refused_changes_nothing)
{
    struct sw s;

    CHECK(sw_init(&s) == 0);
    CHECK(sw_set(&s, 1, 10) == 0);
    CHECK(sw_set(&s, 1, 2500) == -EINVAL);
    CHECK(s.speed[1] == 10);
    CHECK(pthread_mutex_trylock(&s.lock) == 0);
    pthread_mutex_unlock(&s.lock);
    CHECK(sw_set(&s, 1, 1000) == 0);
    CHECK(s.speed[1] == 1000);
    CHECK(sw_destroy(&s) == 0);
}

TEST(two_threads_may_set_at_once)
{
    struct sw s;
    pthread_t t;

    CHECK(sw_init(&s) == 0);
    CHECK(pthread_create(&t, NULL, set_fast, &s) == 0);
    CHECK(sw_set(&s, 0, 1000) == 0);
    CHECK(pthread_join(t, NULL) == 0);
    CHECK(s.speed[0] == 1000);
    CHECK(sw_destroy(&s) == 0);
}
