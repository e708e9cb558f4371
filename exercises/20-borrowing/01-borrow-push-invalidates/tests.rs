#[test]
fn the_head_is_queued_again() {
    let mut q = vec![7, 1, 7];
    retry_head(&mut q);
    assert_eq!(q, [7, 1, 7, 7, 7]);
}

#[test]
fn the_buffer_may_move() {
    let mut q = Vec::with_capacity(2);
    q.extend([7, 7]);
    retry_head(&mut q);
    assert_eq!(q, [7, 7, 7, 7]);
}

#[test]
fn only_jobs_queued_before_count() {
    let mut q = vec![3];
    retry_head(&mut q);
    retry_head(&mut q);
    assert_eq!(q, [3, 3, 3, 3]);
}

#[test]
fn an_empty_queue_stays_empty() {
    let mut q = Vec::new();
    retry_head(&mut q);
    assert!(q.is_empty());
}
