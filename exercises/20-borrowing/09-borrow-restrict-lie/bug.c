#include <stdio.h>

enum { RUNS = 4 };

/* Turns times into percent of the base. */
static void percent(int *restrict ms, const int *restrict base)
{
    for (int i = 0; i < RUNS; i++)
        ms[i] = ms[i] * 100 / *base;
}

int main(void)
{
    int ms[RUNS] = { 50, 60, 45, 75 };

    percent(ms, ms); /* of the first run */
    for (int i = 0; i < RUNS; i++)
        printf("%d%% ", ms[i]);
    putchar('\n');
    return 0;
}
