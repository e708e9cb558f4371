// codes: E0506 E0503
// tool: none
// expect: 
// cwe: -
// note: no sanitizer fires: the bug is a silently changed value
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    int x = 1; const int *r = &x;
    x = 2;                         /* legal C; *r silently changed: a logic bug only */
    printf("%d\n", *r);
}
