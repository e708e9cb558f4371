fn cpus(jobs: &[&[i32]]) -> Vec<Queue> {
    jobs.iter().map(|job| Queue { job: job.to_vec() }).collect()
}

fn jobs(cpu: &[Queue]) -> Vec<Vec<i32>> {
    cpu.iter().map(|q| q.job.to_vec()).collect()
}

#[test]
fn the_first_cpu_stays_awake() {
    let mut cpu = cpus(&[&[100], &[101, 102], &[103]]);
    park(&mut cpu, 0);
    assert_eq!(jobs(&cpu), [vec![100, 101, 102, 103], vec![], vec![]]);
}

#[test]
fn one_in_the_middle_stays_awake() {
    let mut cpu = cpus(&[&[100], &[101], &[102]]);
    park(&mut cpu, 1);
    assert_eq!(jobs(&cpu), [vec![], vec![101, 100, 102], vec![]]);
}

#[test]
fn the_last_one_stays_awake() {
    let mut cpu = cpus(&[&[100], &[], &[102]]);
    park(&mut cpu, 2);
    assert_eq!(jobs(&cpu), [vec![], vec![], vec![102, 100]]);
}

#[test]
fn a_single_cpu_keeps_its_jobs() {
    let mut cpu = cpus(&[&[100, 101]]);
    park(&mut cpu, 0);
    assert_eq!(jobs(&cpu), [vec![100, 101]]);
}
