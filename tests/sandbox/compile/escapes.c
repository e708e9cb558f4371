#error "]0;title [2J"
int main(void) { return 0; }
