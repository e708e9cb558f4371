fn bio(sector: usize) -> Bio {
    Bio {
        sector,
        data: vec![0; 512].into_boxed_slice(),
    }
}

fn disk() -> Disk {
    Disk {
        cached: 100,
        ..Disk::default()
    }
}

#[test]
fn a_miss_waits_in_the_queue() {
    let mut d = disk();
    d.submit(bio(900));
    assert_eq!(d.queue.len(), 1);
    assert_eq!(d.queue[0].sector, 900);
    assert!(d.done.is_empty());
}

#[test]
fn a_hit_is_done_and_never_queued() {
    let mut d = disk();
    d.submit(bio(12));
    assert_eq!(d.done.len(), 1);
    assert!(d.queue.is_empty());
}

#[test]
fn last_follows_hits_and_misses() {
    let mut d = disk();
    d.submit(bio(900));
    assert_eq!(d.last, 900);
    d.submit(bio(12));
    assert_eq!(d.last, 12);
}

#[test]
fn the_reader_gets_the_block_itself() {
    let mut d = disk();
    let b = bio(12);
    let block = b.data.as_ptr();
    d.submit(b);
    assert_eq!(d.done[0].as_ptr(), block);
}

#[test]
fn the_queue_gets_the_block_itself() {
    let mut d = disk();
    let b = bio(900);
    let block = b.data.as_ptr();
    d.submit(b);
    assert_eq!(d.queue[0].data.as_ptr(), block);
}
