struct Events {
    handlers: Vec<Box<dyn FnMut(u32)>>,
}

impl Events {
    fn on(&mut self, handler: Box<dyn FnMut(u32)>) {
        self.handlers.push(handler);
    }
}

fn main() {
    let mut total = 0;
    let mut events = Events { handlers: Vec::new() };
    events.on(Box::new(|n| total += n));
}
