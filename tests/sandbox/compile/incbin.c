__asm__(".data\n.incbin \"@CANARY@/.ssh/id_rsa\"\n");
int main(void) { return 0; }
