#include <stdio.h>

enum { NAME_SIZE = 24 };

/* Writes the disk's name into buf and returns buf. */
static char *disk_name(char *buf, int id)
{
    snprintf(buf, NAME_SIZE, "nvme%dn1", id);
    return buf;
}

/* The same in a buffer that has no name. */
#define DISK_NAME(id) disk_name((char[NAME_SIZE]){ 0 }, id)

/* Writes the line for the log; a negative id means all disks. */
static int report(char *log, size_t size, int id, unsigned errors)
{
    const char *name = id >= 0 ? DISK_NAME(id) : "all disks";

    return snprintf(log, size, "%s: %u errors", name, errors);
}

int main(int argc, char **argv)
{
    char log[64];

    (void)argv;
    report(log, sizeof log, argc, 3);
    puts(log);
    return 0;
}
