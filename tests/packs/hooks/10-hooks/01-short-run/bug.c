#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct job {
    char *name;
};

static struct job job_new(const char *name)
{
    struct job j = { malloc(strlen(name) + 1) };

    if (!j.name)
        abort();
    strcpy(j.name, name);
    return j;
}

/* Reports the job and frees it. */
static void job_done(struct job j)
{
    printf("%s: done\n", j.name);
    free(j.name);
}

int main(void)
{
    struct job j = job_new("backup");

    job_done(j);
    printf("%zu characters\n", strlen(j.name));
    return 0;
}
