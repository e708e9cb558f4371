char big[8ull << 30] = { 1 };
int main(void) { return big[0]; }
