#include __FILE__
#include __FILE__
#error again
