#[test]
fn a_hot_sensor_means_full_speed() {
    let percent: i32 = duty(93);
    assert_eq!(percent, 100);
    assert_eq!(duty(i32::MAX), 100);
}

#[test]
fn each_step_begins_at_its_degree() {
    let at: [i32; 3] = [duty(40), duty(60), duty(80)];
    assert_eq!(at, [40, 70, 100]);
}

#[test]
fn each_step_ends_before_the_next() {
    let below: [i32; 3] = [duty(39), duty(59), duty(79)];
    assert_eq!(below, [0, 40, 70]);
}

#[test]
fn frost_stops_the_fan() {
    let percent: i32 = duty(-12);
    assert_eq!(percent, 0);
    assert_eq!(duty(i32::MIN), 0);
}
