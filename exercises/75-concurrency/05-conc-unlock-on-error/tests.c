#include <sched.h>
#include <stdatomic.h>
#include <time.h>

static struct sw sw1, sw2, sw3, sw4, sw5;
static atomic_int holding, called;

static void *set_fast(void *arg)
{
    sw_set(arg, 0, 1000);
    return NULL;
}

static void *hold(void *arg)
{
    struct timespec start, now;
    struct sw *s = arg;

    pthread_mutex_lock(&s->lock);
    atomic_store(&holding, 1);
    timespec_get(&start, TIME_UTC);
    do { /* for two seconds at most, as the call may wait for the lock */
        sched_yield();
        timespec_get(&now, TIME_UTC);
    } while (!atomic_load(&called) && now.tv_sec - start.tv_sec < 2);
    pthread_mutex_unlock(&s->lock);
    return NULL;
}

static int lock_is_free(struct sw *s)
{
    if (pthread_mutex_trylock(&s->lock) != 0)
        return 0;
    pthread_mutex_unlock(&s->lock);
    return 1;
}

TEST(a_good_speed_is_set)
{
    CHECK(sw_init(&sw1) == 0);
    CHECK(sw_set(&sw1, 3, 100) == 0);
    CHECK(sw1.speed[3] == 100);
    CHECK(lock_is_free(&sw1));
}

TEST(a_speed_that_is_none_leaves_the_lock_free)
{
    CHECK(sw_init(&sw2) == 0);
    CHECK(sw_set(&sw2, 1, 10) == 0);
    CHECK(sw_set(&sw2, 1, 2500) == -EINVAL);
    CHECK(sw2.speed[1] == 10);
    CHECK(lock_is_free(&sw2));
}

TEST(a_port_that_is_none_leaves_the_lock_free)
{
    CHECK(sw_init(&sw3) == 0);
    CHECK(sw_set(&sw3, PORTS, 100) == -EINVAL);
    CHECK(lock_is_free(&sw3));
}

TEST(nobody_elses_lock_is_released)
{
    pthread_t t;

    CHECK(sw_init(&sw4) == 0);
    CHECK(pthread_create(&t, NULL, hold, &sw4) == 0);
    while (!atomic_load(&holding))
        sched_yield();
    CHECK(sw_set(&sw4, 12, 100) == -EINVAL);
    atomic_store(&called, 1);
    CHECK(pthread_join(t, NULL) == 0);
}

TEST(two_threads_may_set_at_once)
{
    pthread_t t;

    CHECK(sw_init(&sw5) == 0);
    CHECK(pthread_create(&t, NULL, set_fast, &sw5) == 0);
    CHECK(sw_set(&sw5, 0, 1000) == 0);
    CHECK(pthread_join(t, NULL) == 0);
    CHECK(sw5.speed[0] == 1000);
}
