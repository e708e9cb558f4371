fn frame(text: &str) -> Frame {
    Frame {
        data: text.as_bytes().to_vec(),
    }
}

fn port(lag: usize) -> Port {
    let mut p = Port::default();
    p.ring.lag = lag;
    p
}

#[test]
fn a_fast_card_is_counted() {
    let mut p = port(0);
    p.send(frame("HELLO"));
    p.send(frame("BYE"));
    assert_eq!((p.tx_frames, p.tx_bytes), (2, 8));
}

#[test]
fn a_fast_card_leaves_nothing_queued() {
    let mut p = port(0);
    p.send(frame("HELLO"));
    assert!(p.ring.slot.is_empty());
}

#[test]
fn a_slow_card_is_counted_alike() {
    let mut p = port(4);
    p.send(frame("HELLO"));
    p.send(frame(""));
    p.send(frame("BYE"));
    assert_eq!((p.tx_frames, p.tx_bytes), (3, 8));
    assert_eq!(p.ring.slot.len(), 3);
}

#[test]
fn the_ring_gets_the_frame_itself() {
    let mut p = port(1);
    let f = frame("HELLO");
    let block = f.data.as_ptr();
    p.send(f);
    assert_eq!(p.ring.slot[0].data.as_ptr(), block);
}
