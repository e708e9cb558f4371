#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct entry {
    char *tag;
    size_t sent;
};

/* Takes over the frame and frees it. */
static size_t send_frame(FILE *wire, char *frame)
{
    size_t sent = fwrite(frame, 1, strlen(frame), wire);

    sent += fwrite("\n", 1, 1, wire);
    free(frame);
    return sent;
}

/* Send "tag: text"; the entry is for the audit log. */
static struct entry forward(FILE *wire, char *frame)
{
    const char *tag = frame;
    size_t len = strcspn(frame, ":");
    struct entry e;

    e.tag = strndup(tag, len);
    e.sent = send_frame(wire, frame);
    return e;
}

int main(void)
{
    char *frame = strdup("sshd: accepted key for root");

    if (!frame)
        return 1;
    struct entry e = forward(stdout, frame);
    if (!e.tag)
        return 1;
    printf("%s: %zu bytes\n", e.tag, e.sent);
    free(e.tag);
    return 0;
}
