#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct queue {
    int *job;
    size_t n;
};

/* Appends the jobs of `from` to `to`; `from` is empty afterwards. */
static int splice(struct queue *to, struct queue *from)
{
    size_t n = to->n + from->n;
    int *job = realloc(to->job, (n + 1) * sizeof *job);

    if (!job)
        return -1;
    memcpy(job + to->n, from->job, from->n * sizeof *job);
    to->job = job;
    to->n = n;
    free(from->job);
    from->job = NULL;
    from->n = 0;
    return 0;
}

/* Before sleep: all jobs go to the CPU that stays awake. */
static int park(struct queue *cpu, size_t ncpu, size_t awake)
{
    for (size_t i = 0; i < ncpu; i++)
        if (splice(&cpu[awake], &cpu[i]) < 0)
            return -1;
    return 0;
}

int main(void)
{
    struct queue cpu[2] = { { NULL, 0 }, { NULL, 0 } };

    for (int i = 0; i < 2; i++) {
        cpu[i].job = malloc(sizeof *cpu[i].job);
        if (!cpu[i].job)
            return 1;
        cpu[i].job[cpu[i].n++] = 100 + i;
    }
    if (park(cpu, 2, 0) < 0)
        return 1;
    printf("%zu jobs on CPU 0\n", cpu[0].n);
    free(cpu[0].job);
    free(cpu[1].job);
    return 0;
}
