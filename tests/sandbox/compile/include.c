#include "@CANARY@/.ssh/id_rsa"
int main(void) { return 0; }
