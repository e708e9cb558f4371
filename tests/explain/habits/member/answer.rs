struct list {
    int value;
};

fn main() {}
