// codes: static_mut_refs E0133 E0277 E0373
// tool: helgrind
// expect: Possible data race
// cwe: 366
// note: the runtime of gcc 12's TSan crashes in C11's threads
#include <stdio.h>
#include <threads.h>

static int counter;
static int inc(void *p) { (void)p; for (int i = 0; i < 1000; i++) counter++; return 0; }
int main(void)
{
    thrd_t a, b;
    thrd_create(&a, inc, 0);
    thrd_create(&b, inc, 0);
    thrd_join(a, 0);
    thrd_join(b, 0);
    printf("%d\n", counter);
}
