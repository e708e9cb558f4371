#include <stdio.h>

fn main() {
    println!("hello");
}
