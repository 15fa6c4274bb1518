//! How long the engine takes, natively: `cargo bench -p bench`.

#![expect(clippy::unwrap_used, reason = "a scenario that cannot be read is not timed")]

use bench::{SCENARIOS, read};
use criterion::{Criterion, criterion_group, criterion_main};
use settlement::{Scenario, curve, drivers, explain, settle, tipping_points};
use std::hint::black_box;
use std::time::Duration;

/// A name, and what is done once.
type Operation = (&'static str, fn(&Scenario<'static>));

const OPERATIONS: [Operation; 5] = [
    ("settle", |scenario| drop(black_box(settle(scenario)))),
    ("explain", |scenario| drop(black_box(explain(scenario)))),
    ("all tipping points", |scenario| drop(black_box(tipping_points(scenario)))),
    ("all curves", |scenario| {
        for input in scenario.inputs() {
            drop(black_box(curve(scenario, input)));
        }
    }),
    ("drivers", |scenario| drop(black_box(drivers(scenario)))),
];

fn engine(criterion: &mut Criterion) {
    for (operation, run) in OPERATIONS {
        let mut group = criterion.benchmark_group(operation);
        for (name, link) in SCENARIOS {
            let scenario = read(link).unwrap();
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
