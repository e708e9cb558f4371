fn full() -> Queue {
    let mut q = Queue::default();
    for text in ["fan 1 slow", "disk 2 hot"] {
        assert_eq!(q.send_text(text.to_string()), Ok(()));
    }
    q
}

#[test]
fn delivers_in_order() {
    let q = full();
    let bodies: Vec<&str> = q.slot.iter().map(|m| m.body.as_str()).collect();
    assert_eq!(bodies, ["fan 1 slow", "disk 2 hot"]);
}

#[test]
fn a_full_queue_gives_the_text_back() {
    let mut q = full();
    let back = q.send_text("door open".to_string());
    assert_eq!(back, Err("door open".to_string()));
}

#[test]
fn a_full_queue_stays_as_it_was() {
    let mut q = full();
    let _ = q.send_text("door open".to_string());
    assert_eq!(q.slot.len(), CAP);
    assert_eq!(q.slot[CAP - 1].body, "disk 2 hot");
}

#[test]
fn the_very_same_block_comes_back() {
    let mut q = full();
    let body = "door open".to_string();
    let block = body.as_ptr();
    let back = q.send_text(body).unwrap_err();
    assert_eq!(back.as_ptr(), block);
}

#[test]
fn what_is_queued_is_the_very_same_block() {
    let mut q = Queue::default();
    let body = "fan 1 slow".to_string();
    let block = body.as_ptr();
    assert_eq!(q.send_text(body), Ok(()));
    assert_eq!(q.slot[0].body.as_ptr(), block);
}

#[test]
fn what_came_back_can_be_sent_again() {
    let mut q = full();
    let back = q.send_text("door open".to_string()).unwrap_err();
    q.slot.remove(0);
    assert_eq!(q.send_text(back), Ok(()));
    assert_eq!(q.slot[CAP - 1].body, "door open");
}
