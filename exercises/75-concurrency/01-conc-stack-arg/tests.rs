use std::sync::mpsc;
use std::time::Duration;

#[test]
fn start_returns_before_its_worker_is_through() {
    let held = BOOT.lock();
    let (tx, rx) = mpsc::channel();
    thread::spawn(move || {
        let worker: JoinHandle<String> = start(22);
        tx.send(worker)
    });
    let worker = rx.recv_timeout(Duration::from_secs(3));
    drop(held);
    let worker = worker.expect("start() has not returned after 3 s");
    assert_eq!(worker.join().unwrap(), "port 22, 3 retries");
}

#[test]
fn each_worker_has_its_own_job() {
    let workers: [JoinHandle<String>; 2] = [start(8080), start(8443)];
    let lines = workers.map(|t| t.join().unwrap());
    assert_eq!(lines, ["port 8080, 3 retries", "port 8443, 3 retries"]);
}

#[test]
fn many_workers_run_at_once() {
    let workers: Vec<JoinHandle<String>> = (1..=8).map(start).collect();
    for (port, worker) in (1..=8).zip(workers) {
        assert_eq!(worker.join().unwrap(), format!("port {port}, 3 retries"));
    }
}
