#include <stdio.h>
#include <stdlib.h>

/* kern, user, mail and so on, up to ftp */
enum { FACILITIES = 12 };

struct stats {
    unsigned long odd;
    unsigned long seen[FACILITIES];
};

/* The number in "<38>sshd: ...": 8 * facility + severity. */
static int priority(const char *msg)
{
    char *end;
    long pri;

    if (*msg++ != '<')
        return -1;
    pri = strtol(msg, &end, 10);
    return end > msg && *end == '>' && pri >= 0 && pri < 256 ? (int)pri : -1;
}

static void tally(struct stats *st, const char *msg)
{
    int pri = priority(msg);

    if (pri < 0) {
        st->odd++;
        return;
    }
    st->seen[pri >> 3]++;
}

int main(void)
{
    const char *inbox[] = {
        "<38>sshd: session opened", "<100>ntpd: step 0.3 s", "<86>sudo: no tty",
    };
    struct stats *st = calloc(1, sizeof *st);

    if (!st)
        return 1;
    for (size_t i = 0; i < sizeof inbox / sizeof *inbox; i++)
        tally(st, inbox[i]);
    printf("auth %lu, odd %lu\n", st->seen[4], st->odd);
    free(st);
    return 0;
}
