#define _DEFAULT_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/time.h>

enum { CTRL, STATUS, REGS };               /* 32-bit registers of a flash chip */
enum { START = 1 << 0, BUSY = 1 << 1 };    /* a bit of CTRL, and one of STATUS */
enum { LOOKS = 300000000 };

struct flash {
    volatile uint32_t *base;
};

static void relax(void)
{
    /* a kernel pauses here */
}

/* Waits until none of the bits is set. 0, or -ETIMEDOUT after so many looks. */
static int wait_clear(const uint32_t *reg, uint32_t bits, unsigned looks)
{
    while (looks-- > 0) {
        if (!(*reg & bits))
            return 0;
        relax();
    }
    return -ETIMEDOUT;
}

static int flash_erase(const struct flash *f)
{
    f->base[CTRL] = START;
    return wait_clear(&f->base[STATUS], BUSY, LOOKS);
}

/* Stands for the device: two words of memory, and a timer that ends the erasing. */
static volatile uint32_t device[REGS] = { 0, BUSY };

static void device_done(int sig)
{
    (void)sig;
    device[STATUS] = 0;
}

int main(void)
{
    struct flash f = { device };
    struct itimerval soon = { .it_value.tv_usec = 1000 };

    signal(SIGALRM, device_done);
    setitimer(ITIMER_REAL, &soon, NULL);
    printf("%d\n", flash_erase(&f));
    return 0;
}
