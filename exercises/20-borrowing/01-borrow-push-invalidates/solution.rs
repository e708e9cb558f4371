/// Queue the head job again, as often as it is queued now.
pub fn retry_head(q: &mut Vec<i32>) {
    let Some(&head) = q.first() else { return };
    let n = q.iter().filter(|&&id| id == head).count();

    q.resize(q.len() + n, head);
}
