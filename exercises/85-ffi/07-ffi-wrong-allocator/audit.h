#ifndef AUDIT_H
#define AUDIT_H
#include <stddef.h>

/* "who: what", in a block from malloc(): the caller frees it. NULL if there
 * is no memory. */
char *audit_line(const char *who, const char *what);

/* The length of a line, which is in a block from malloc(), and is freed. */
size_t audit_take(char *line);

#endif
