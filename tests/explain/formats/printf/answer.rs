fn main() {
    let name = "eth0";
    let mtu = 1500;
    println!("%s: mtu %d\n", name, mtu);
}
