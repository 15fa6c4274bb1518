// Times the engine of two commits in turn, and leaves a table in the page. It is JavaScript because
// two WebAssembly modules, and the clock, meet only there.

import * as before from "before/bench.js";
import beforeWasm from "before/bench_bg.wasm";
import * as now from "now/bench.js";
import nowWasm from "now/bench_bg.wasm";

const ROUNDS = 31;
const WARM = 500; // ms: until the browser has optimized the code
const SAMPLE = 8; // ms: much longer than the clock's tick
const TRIES = 4; // of each sample the fastest counts: nothing else ran meanwhile

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

// Microseconds for one, of each contender in each round. They take turns, and each starts every
// other round: what slows the machine for a while slows both.
function race(contenders) {
    const paced = contenders.map(run => ({ run, times: pace(run), rounds: [] }));
    for (let round = 0; round < ROUNDS; round++) {
        for (const { run, times, rounds } of round % 2 ? paced.toReversed() : paced) {
            const tries = Array.from({ length: TRIES }, () => taken(run, times));
            rounds.push(Math.min(...tries) * 1e3 / times);
        }
    }
    return paced.map(({ rounds }) => rounds);
}

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const row = (label, cells) => label.padEnd(12) + cells.map(cell => cell.padStart(12)).join("");

function table() {
    before.initSync({ module: beforeWasm });
    now.initSync({ module: nowWasm });
    const names = now.names();
    const tasks = names.map((_, nth) => [before, now].map(({ Task }) => Task.nth(nth)));
    tasks.forEach(([older, newer], nth) => {
        const [expected, found] = [older.figures(), newer.figures()];
        if (!found || found !== expected) {
            throw new Error(`they differ in "${names[nth]}":\n${expected}\n${found}`);
        }
    });
    return ["settle", "explain"].flatMap(operation => {
        const timed = tasks.map(pair => race(pair.map(task => times => task[operation](times))));
        const micros = values => `${median(values).toFixed(1)} µs`;
        const ratios = timed.map(([older, newer]) => newer.map((it, round) => it / older[round]));
        return [
            row(operation, names),
            row("before", timed.map(([older]) => micros(older))),
            row("now", timed.map(([, newer]) => micros(newer))),
            row("now / before", ratios.map(it => median(it).toFixed(2))),
            `${operation}, all together: ${median(ratios.flat()).toFixed(2)} of what it took`,
            "",
        ];
    }).join("\n");
}

const result = document.querySelector("pre");
try {
    result.textContent = table();
} catch (error) {
    result.textContent = error;
    result.className = "failed";
}
