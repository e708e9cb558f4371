// codes: E0515
// tool: asan ASAN_OPTIONS=detect_stack_use_after_return=1
// expect: SEGV
// cwe: 562
// note: gcc turns `return &local` into return NULL: the report is a NULL SEGV, so a twin must go through a variable
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int *f(void) { int x = 5; return &x; }
int main(void) { int *p = f(); printf("%d\n", *p); return 0; }
