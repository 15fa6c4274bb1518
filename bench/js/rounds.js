// Contenders in turn, round after round: what slows the machine for a while slows them all.

const ROUNDS = 31;
const WARM = 500; // ms: until the browser has optimized the code
const SAMPLE = 12; // ms: much longer than the clock's tick

function taken(run, times) {
    const start = performance.now();
    run(times);
    return performance.now() - start;
}

// How many times make a sample.
function pace(run) {
    let times = 1;
    for (let warm = 0; ; ) {
        const ms = taken(run, times);
        warm += ms;
        if (warm > WARM && ms >= SAMPLE) return Math.ceil(times * SAMPLE / ms);
        if (ms < SAMPLE) times *= 2;
    }
}

// Nanoseconds for one, for each contender in each round.
export function race(contenders) {
    const paced = contenders.map(({ name, run }) => ({ name, run, times: pace(run), ns: [] }));
    for (let round = 0; round < ROUNDS; round++) {
        for (let turn = 0; turn < paced.length; turn++) {
            const { run, times, ns } = paced[(round + turn) % paced.length];
            ns.push(Math.round(taken(run, times) * 1e6 / times));
        }
    }
    return paced;
}
