use std::cell::RefCell;
use std::rc::Rc;

struct Bus {
    name: &'static str,
    dev: RefCell<Option<Rc<Dev>>>,
}

struct Dev {
    name: &'static str,
    bus: Rc<Bus>,
}

impl Drop for Bus {
    fn drop(&mut self) {
        println!("free {}", self.name);
    }
}

impl Drop for Dev {
    fn drop(&mut self) {
        println!("free {}", self.name);
    }
}

fn bus_new(name: &'static str) -> Rc<Bus> {
    let dev = RefCell::new(None);
    Rc::new(Bus { name, dev })
}

/// Two owners: the bus, and whoever called.
fn attach(b: &Rc<Bus>, name: &'static str) -> Rc<Dev> {
    let bus = Rc::clone(b);
    let d = Rc::new(Dev { name, bus });
    *b.dev.borrow_mut() = Some(Rc::clone(&d));
    d
}

fn load() {
    let (usb, i2c) = (bus_new("usb"), bus_new("i2c"));
    let clock = attach(&i2c, "clock");
    let (usb_owners, i2c_owners) = (Rc::strong_count(&usb), Rc::strong_count(&i2c));
    println!("owners: usb {usb_owners}, {} {i2c_owners}", clock.bus.name);
}

fn main() {
    load();
    println!("unloaded");
}
