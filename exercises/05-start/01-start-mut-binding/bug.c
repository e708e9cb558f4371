#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ETX = 3 };

/* A frame: text, ETX, and a byte that makes the XOR of them all 0. */
static int frame_ok(const uint8_t *frame, size_t len)
{
    uint8_t lrc = 0;

    if (len < 2)
        return 0;
    while (len > 0) {
        len -= 1;
        lrc ^= frame[len];
    }
    return lrc == 0 && frame[len - 2] == ETX;
}

int main(void)
{
    static const uint8_t line[] = { 'O', 'N', ETX, 'O' ^ 'N' ^ ETX };
    uint8_t *frame = malloc(sizeof line);

    if (!frame)
        return 1;
    memcpy(frame, line, sizeof line);
    puts(frame_ok(frame, sizeof line) ? "ok" : "damaged");
    free(frame);
    return 0;
}
