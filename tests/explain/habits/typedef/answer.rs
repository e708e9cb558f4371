typedef struct node node_t;

fn main() {}
