#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DIR "up/"

/* The path for an upload; NULL if it is no picture. name has len bytes and a NUL. */
static char *store_path(const char *name, size_t len)
{
    if (len < 4 || memcmp(name + len - 4, ".jpg", 4) != 0)
        return NULL;

    char *path = malloc(strlen(DIR) + strlen(name) + 1);

    if (!path)
        return NULL;
    memcpy(path, DIR, strlen(DIR));
    memcpy(path + strlen(DIR), name, len + 1);
    return path;
}

int main(void)
{
    /* as they came from peers, who send the length first */
    static const struct upload {
        size_t len;
        const char *name;
    } uploads[] = { { 7, "cat.jpg" }, { 11, "run.sh\0.jpg" } };

    for (size_t i = 0; i < sizeof uploads / sizeof *uploads; i++) {
        char *path = store_path(uploads[i].name, uploads[i].len);

        printf("storing %s\n", path ? path : "nothing");
        free(path);
    }
    return 0;
}
