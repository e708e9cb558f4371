pub fn retry_head(q: &mut Vec<i32>) {
    let n = q.len();
    q.reserve(n);
    let head = &q[0];

    for i in 0..n {
        if q[i] == *head {
            q.push(*head);
        }
    }
}
