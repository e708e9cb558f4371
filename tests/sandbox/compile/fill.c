__asm__(".data\n.fill 8000000000, 1, 1\n");
int main(void) { return 0; }
