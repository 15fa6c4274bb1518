// Whether two answers are the same, amounts to within `slack` dollars.

export function check(what, found, expected, slack) {
    const compare = (path, found, expected) => {
        if (found === expected) return;
        if (found && typeof found === "object" && expected && typeof expected === "object") {
            const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
            for (const key of keys) compare([...path, key], found[key], expected[key]);
        } else if (typeof found !== "string" || !(Math.abs(found - expected) <= slack)) {
            throw new Error(`${what}: ${path.join(".")} is ${found}, not ${expected}`);
        }
    };
    compare([], found, expected);
}
