pub fn retry_head(q: &mut Vec<i32>) {
    let head = q[0];
    let n = q.len();

    for i in 0..n {
        if q[i] == head {
            q.push(head);
        }
    }
}
