#include <stdio.h>
#include <string.h>
#include <sys/types.h>

struct user {
    const char *name;
    uid_t uid;
};

struct job {
    const char *owner;
    const char *command;
};

static const struct user users[] = {
    { "root", 0 },
    { "backup", 34 },
    { "anna", 1000 },
};

/* NULL if there is no such user. */
static const struct user *find_user(const char *name)
{
    for (size_t i = 0; i < sizeof users / sizeof *users; i++)
        if (!strcmp(users[i].name, name))
            return &users[i];
    return NULL;
}

/* The uid that the job runs with; (uid_t)-1: do not run it. */
static uid_t job_uid(const struct job *j)
{
    return find_user(j->owner)->uid;
}

int main(void)
{
    /* bernd left in May; his crontab is still here. */
    const struct job tab[] = {
        { "backup", "rotate" },
        { "bernd", "report" },
    };

    for (size_t i = 0; i < sizeof tab / sizeof *tab; i++)
        printf("%s as %ld\n", tab[i].command, (long)job_uid(&tab[i]));
    return 0;
}
