#include "unit.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* A line of the journal: the name is cut, whatever it is. */
struct line {
    char unit[12];
    char prio;
};

static char *unit_dup(const char *path)
{
    int n = unit_name(path, NULL, 0);
    char *name = n < 0 ? NULL : malloc((size_t)n + 1);

    if (name)
        assert(unit_name(path, name, (size_t)n + 1) == n);
    return name;
}

int main(void)
{
    struct line l = { "", 6 };
    char *name = unit_dup("/srv/log");
    char small[4] = { 1, 2, 3 };

    assert(name && strcmp(name, "srv-log.mount") == 0);
    free(name);
    assert(unit_name("/srv/log", l.unit, sizeof l.unit) == 13);
    assert(l.prio == 6 && l.unit[11] == 0);
    assert(strcmp(l.unit, "srv-log.mou") == 0);
    assert(unit_name("/a/b", small, 1) == 9 && small[0] == 0 && small[1] == 2);
    assert(unit_name("srv", small, sizeof small) == -1 && small[1] == 2);
    assert(unit_name(NULL, small, sizeof small) == -1);
    name = unit_dup("/mnt/\xe4\xf6");
    assert(name && strcmp(name, "mnt-\xe4\xf6.mount") == 0);
    free(name);
    return 0;
}
