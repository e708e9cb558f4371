pub fn retry_head(q: &mut Vec<i32>) {
    let head = q[0];

    for &id in q.iter() {
        if id == head {
            q.push(head);
        }
    }
}
