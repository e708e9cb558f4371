pub fn retry_head(q: &mut Vec<i32>) {
    let again: Vec<&i32> = q.iter().filter(|&id| *id == q[0]).collect();

    for id in again {
        q.push(*id);
    }
}
