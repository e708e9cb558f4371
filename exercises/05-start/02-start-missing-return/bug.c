#include <stdio.h>

/* The fan's duty cycle in percent. From 80 degrees on: full speed. */
static int duty(int celsius)
{
    if (celsius < 40)
        return 0;
    else if (celsius < 60)
        return 40;
    else if (celsius < 80)
        return 70;
}

int main(void)
{
    const int sensor[] = { 35, 52, 71, 93 };

    for (size_t i = 0; i < sizeof sensor / sizeof *sensor; i++)
        printf("%d degrees: %d%%\n", sensor[i], duty(sensor[i]));
    return 0;
}
