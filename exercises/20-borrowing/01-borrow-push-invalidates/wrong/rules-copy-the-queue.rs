pub fn retry_head(q: &mut Vec<i32>) {
    for id in q.clone() {
        if id == q[0] {
            q.push(id);
        }
    }
}
