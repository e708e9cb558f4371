// Make this build: the pushes still need the head's id.

/// Queue the head job again, as often as it is queued now.
pub fn retry_head(q: &mut Vec<i32>) {
    let head = &q[0];
    let n = q.len();

    for i in 0..n {
        if q[i] == *head {
            q.push(*head);
        }
    }
}
