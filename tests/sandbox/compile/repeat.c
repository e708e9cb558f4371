__asm__(".rept 2000000000\n nop\n .endr\n");
int main(void) { return 0; }
