#[test]
fn every_worker_serves() {
    let conf = load("edge");
    let workers: Vec<JoinHandle<String>> = start(&conf, 4);
    assert_eq!(workers.len(), 4);
    for worker in workers {
        assert_eq!(worker.join().unwrap(), "serving edge");
    }
}

#[test]
fn every_reference_is_given_back() {
    let conf = load("edge");
    for worker in start(&conf, 50) {
        worker.join().unwrap();
    }
    let count: usize = Shared::strong_count(&conf);
    assert_eq!(count, 1);
}

#[test]
fn the_workers_may_keep_it_alone() {
    let conf = load("core");
    let watch = Shared::downgrade(&conf);
    let workers = start(&conf, 8);
    drop(conf);
    for worker in workers {
        assert_eq!(worker.join().unwrap(), "serving core");
    }
    assert!(watch.upgrade().is_none());
}
