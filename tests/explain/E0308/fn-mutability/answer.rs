struct Device {
    id: i32,
}
struct Driver {
    probe: fn(&mut Device) -> i32,
}
fn uart_probe(dev: &Device) -> i32 {
    dev.id
}
fn main() {
    let driver = Driver { probe: uart_probe };
    println!("{}", (driver.probe)(&mut Device { id: 7 }));
}
