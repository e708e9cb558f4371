#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char path[] = "/var/lib/leased/leases";
static const char next[] = "/var/lib/leased/leases.new";

/* Writes the new file and puts it in the place of the old one. Where that
 * fails, the old one stays. */
static int save(const char *leases)
{
    int fd = open(next, O_WRONLY | O_CREAT | O_TRUNC, 0644);

    if (fd < 0)
        return -1;
    write(fd, leases, strlen(leases));
    if (fsync(fd) < 0) {
        close(fd);
        return -1;
    }
    if (close(fd) < 0)
        return -1;
    return rename(next, path);
}

int main(void)
{
    return save("10.0.0.7 b8:27:eb:12:34:56\n") < 0;
}
