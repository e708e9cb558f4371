#include <stdlib.h>
#include <string.h>

/* For how many seconds an answer may be kept, from its header "max-age=60, public".
   0 also means: not at all. */
int max_age(const char *cache_control)
{
    const char *v = strstr(cache_control, "max-age=");
    int age;

    if (!v)
        return 0;
    age = atoi(v + strlen("max-age="));
    return age > 0 ? age : 0;
}
