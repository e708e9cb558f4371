fn sinks() -> Vec<Box<dyn Sink>> {
    vec![Box::new(Spool::default()), Box::new(Console::default())]
}

#[test]
fn flushes_what_is_pending() {
    let mut all = sinks();
    for sink in &mut all {
        sink.write("link down");
        sink.write("link up");
    }
    let lines: usize = flush_all(&mut all);
    assert_eq!(lines, 2);
    let again: usize = flush_all(&mut all);
    assert_eq!(again, 0);
}

#[test]
fn a_console_alone_has_nothing_to_flush() {
    let mut console = Console::default();
    console.write("link down");
    let lines: usize = Sink::flush(&mut console);
    assert_eq!((lines, console.n), (0, 1));
}

#[test]
fn the_order_of_the_sinks_does_not_matter() {
    let mut all = sinks();
    all.reverse();
    for sink in &mut all {
        sink.write("fan slow");
    }
    let lines: usize = flush_all(&mut all);
    assert_eq!(lines, 1);
}
