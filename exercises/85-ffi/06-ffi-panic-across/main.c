#include "meter.h"

/* A check that fails ends main() with its line. */
#define CHECK(what)          \
    do {                     \
        if (!(what))         \
            return __LINE__; \
    } while (0)

static meter *m;
static int held; /* the daemon's lock */

static int feed_locked(const char *line)
{
    int rc;

    held++;
    rc = meter_feed(m, line);
    held--;
    return rc;
}

int main(void)
{
    m = meter_new();
    CHECK(m);
    CHECK(feed_locked("1.8.0(001200)") == 0);
    CHECK(feed_locked("0.9.1(230159)") == -1);
    CHECK(meter_readings(m) == 1 && meter_total(m) == 1200);
    /* the line was cut on its way */
    CHECK(feed_locked("1.8.0(0012") == -2);
    CHECK(!held);
    CHECK(meter_readings(m) == 1 && meter_total(m) == 1200);
    CHECK(feed_locked("1.8.0(12x4)") == -2);
    CHECK(feed_locked("1.8.0(000034)") == 0);
    CHECK(meter_readings(m) == 2 && meter_total(m) == 1234);
    meter_free(m);
    return 0;
}
