fn server() -> Server {
    let conn = |id, pending: &str| Conn {
        id,
        pending: pending.to_string(),
    };
    Server {
        conns: vec![
            conn(17, "250 queued as 4F2A"),
            conn(18, ""),
            conn(19, "221 bye"),
        ],
    }
}

fn pending(s: &Server) -> Vec<&str> {
    s.conns.iter().map(|c| c.pending.as_str()).collect()
}

#[test]
fn the_output_goes_along() {
    let mut s = server();
    s.take_over(0, 1);
    assert_eq!(pending(&s), ["", "250 queued as 4F2A", "221 bye"]);
}

#[test]
fn every_connection_keeps_its_place() {
    let mut s = server();
    s.take_over(2, 1);
    let ids: Vec<u32> = s.conns.iter().map(|c| c.id).collect();
    assert_eq!(ids, [17, 18, 19]);
    assert_eq!(pending(&s), ["250 queued as 4F2A", "221 bye", ""]);
}

#[test]
fn the_block_itself_goes_along() {
    let mut s = server();
    let block = s.conns[0].pending.as_ptr();
    s.take_over(0, 1);
    assert_eq!(s.conns[1].pending.as_ptr(), block);
}

#[test]
fn hanging_up_the_old_one_loses_nothing() {
    let mut s = server();
    s.take_over(0, 1);
    s.conns.remove(0);
    assert_eq!(pending(&s), ["250 queued as 4F2A", "221 bye"]);
}

#[test]
fn onto_itself_nothing_changes() {
    let mut s = server();
    s.take_over(0, 0);
    assert_eq!(pending(&s), ["250 queued as 4F2A", "", "221 bye"]);
}
