// Checks the contenders against the engine, times them, and leaves the result as text in the page.

import * as shipped from "page/bench.js";
import shippedWasm from "page/bench_bg.wasm";
import * as release from "release/bench.js";
import releaseWasm from "release/bench_bg.wasm";
import golden from "../../settlement/tests/golden/settlements.jsonl";
import { answer } from "./answer.js";
import { check } from "./check.js";
import * as decimals from "./decimals.js";
import * as floats from "./floats.js";
import { race } from "./rounds.js";
import { scenario } from "./scenario.js";

// In JavaScript: a module with an export of an operation's name competes in it.
const WRITTEN = [
    { name: "floats", module: floats, slack: 1 },
    { name: "decimal.js", module: decimals, slack: 0 },
];
const COMPILED = [
    { name: "page", engine: shipped, bytes: shippedWasm },
    { name: "release", engine: release, bytes: releaseWasm },
];

let last; // what was done last, so that none of it is left out

function repeat(operation, scenario) {
    return times => {
        for (let nth = 0; nth < times; nth++) last = operation(scenario);
    };
}

function run() {
    for (const { engine, bytes } of COMPILED) engine.initSync({ module: bytes });
    const deals = JSON.parse(shipped.deals());
    const scenarios = JSON.parse(shipped.scenarios());
    const lines = [];

    for (const [of, text] of scenarios) {
        check(`release, ${of}`, JSON.parse(release.answer(text)), JSON.parse(shipped.answer(text)), 0);
    }
    const settled = (text, { module: { number, settle } }) =>
        answer(settle(scenario(deals, text, number)));
    for (const { name, slack, ...contender } of WRITTEN) {
        for (const [of, text] of scenarios) {
            const expected = JSON.parse(shipped.answer(text));
            check(`${name}, ${of}`, settled(text, contender), expected, slack);
        }
    }
    const cases = golden.trim().split("\n").map(line => JSON.parse(line));
    for (const { scenario, settlement } of cases) {
        const text = JSON.stringify(scenario);
        check(`decimal.js, ${text}`, settled(text, { module: decimals }), settlement, 0);
    }
    lines.push(["checked", `Checked in this run: both in JavaScript against the engine on these \
${scenarios.length} scenarios, to the cent with decimal.js, to a dollar without; decimal.js on all \
${cases.length} worked cases.`]);

    for (const operation of JSON.parse(shipped.operations())) {
        for (const [of, text] of scenarios) {
            const compiled = COMPILED.map(({ name, engine }) => {
                const task = engine.Task.of(operation, text);
                return { name, run: times => task.run(times) };
            });
            const written = WRITTEN.filter(({ module }) => module[operation])
                .map(({ name, module }) => ({
                    name,
                    run: repeat(module[operation], scenario(deals, text, module.number)),
                }));
            for (const { name, ns } of race([...compiled, ...written])) {
                lines.push(["ns", operation, of, name, ...ns]);
            }
        }
    }
    return lines;
}

let report;
try {
    report = run().map(line => line.join("\t")).join("\n");
} catch (error) {
    report = `failed\t${error}`;
}
document.querySelector("pre").textContent = report;
