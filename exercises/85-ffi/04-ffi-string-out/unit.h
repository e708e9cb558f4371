#ifndef UNIT_H
#define UNIT_H
#include <stddef.h>

/*
 * The mount unit of an absolute path: "srv-log.mount" for "/srv/log".
 *
 * As snprintf: at most cap bytes are written, the last of them a 0; none if
 * cap is 0, when buf may be NULL. The result is the length of the whole name,
 * without its 0, whatever fitted; -1 if path is NULL or not absolute, and
 * then nothing is written.
 */
int unit_name(const char *path, char *buf, size_t cap);

#endif
