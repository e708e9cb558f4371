#include <stddef.h>
#include <stdint.h>

enum { TLV_END = 0, TLV_DRIFT = 1 };

/*
 * A calibration block: records of a tag byte, a length byte and up to four
 * bytes of value, the high byte first. *drift is the sum of all drifts, in ppb.
 * -1: a record is cut short, -2: a value is too long; *drift then means nothing.
 */
int calib_drift(const uint8_t *p, size_t n, int64_t *drift)
{
    const uint8_t *end = p + n;

    *drift = 0;
    while (p < end && *p != TLV_END) {
        uint8_t tag, len;
        uint32_t v = 0;

        if (end - p < 2)
            return -1;
        tag = p[0];
        len = p[1];
        if (len > 4)
            return -2;
        if (end - (p + 2) < len)
            return -1;
        for (int i = 0; i < len; i++)
            v = v << 8 | p[2 + i];
        if (tag == TLV_DRIFT)
            *drift += (int32_t)v;
        p += 2 + len;
    }
    return 0;
}
