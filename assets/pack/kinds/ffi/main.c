#include "count.h"

#include <assert.h>

int main(void)
{
    static const uint8_t line[] = { 'a', ',', 'b', ',', ',' };

    assert(count_byte(line, sizeof line, ',') == 3);
    assert(count_byte(line, 2, ',') == 1);
    assert(count_byte(line, sizeof line, ';') == 0);
    assert(count_byte(NULL, 0, ',') == 0);
    return 0;
}
