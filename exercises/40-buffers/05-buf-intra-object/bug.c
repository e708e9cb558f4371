#include <inttypes.h>
#include <stdio.h>
#include <string.h>

struct account {
    char name[8];
    uint32_t uid;
    char shell[24];
};

/* From a line of passwd: name:x:uid:gid:gecos:home:shell */
static int account_read(struct account *a, const char *line)
{
    const char *colon = strchr(line, ':'), *shell = strrchr(line, ':');
    size_t len = colon ? (size_t)(colon - line) : 0;

    if (len == 0 || len > sizeof a->name)
        return -1;
    if (sscanf(colon, ":%*[^:]:%" SCNu32, &a->uid) != 1)
        return -1;
    memcpy(a->name, line, len);
    a->name[len] = '\0';

    int n = snprintf(a->shell, sizeof a->shell, "%s", shell + 1);

    return n < (int)sizeof a->shell ? 0 : -1;
}

int main(void)
{
    static const char *const lines[] = {
        "daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin",
        "www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin",
    };
    struct account a;

    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (account_read(&a, lines[i]) == 0)
            printf("%s runs as uid %" PRIu32 "\n", a.name, a.uid);
    return 0;
}
