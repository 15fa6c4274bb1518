//! How long the engine takes, natively; `cargo xtask bench` also times it in a browser.

#![expect(clippy::unwrap_used, reason = "a scenario that cannot be read is not timed")]

use bench::{OPERATIONS, SCENARIOS};
use criterion::{Criterion, criterion_group, criterion_main};
use settlement::json;
use std::time::Duration;

fn engine(criterion: &mut Criterion) {
    for &(operation, run) in OPERATIONS {
        let mut group = criterion.benchmark_group(operation);
        for (name, text) in SCENARIOS {
            let scenario = json::read(&deals::ALL, text.as_bytes()).unwrap();
            group.bench_function(name, |bencher| bencher.iter(|| run(&scenario)));
        }
        group.finish();
    }
}

fn quick() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(2))
}

criterion_group!(name = benches; config = quick(); targets = engine);
criterion_main!(benches);
