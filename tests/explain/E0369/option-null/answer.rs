struct Route {
    metric: u32,
}

fn best(routes: &[Route]) -> Option<Route> {
    routes.iter().min_by_key(|r| r.metric).map(|r| Route { metric: r.metric })
}

fn main() {
    let seen = best(&[Route { metric: 3 }]);
    if seen == None {
        println!("no route");
    }
}
