// A request that ends: with an answer, or with why there is none. JavaScript, as it fetches the WebAssembly.

import { Failure } from "./failure.js";

// Milliseconds until a server answers, and then until all has come.
export const ANSWER = 12_000;
const WHOLE = 60_000;

// Resolves to what `read` makes of the response.
export async function request(address, read) {
  const patience = new AbortController();
  const wait = (ms) => setTimeout(() => patience.abort(), ms);
  let timer = wait(ANSWER);
  try {
    const response = await fetch(address, { signal: patience.signal });
    if (!response.ok) throw new Failure("missing", `${address}: HTTP ${response.status}`);
    clearTimeout(timer);
    timer = wait(WHOLE);
    return await read(response);
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (patience.signal.aborted) throw new Failure("unreachable", `${address}: no answer within ${ANSWER / 1000} s, or not all of it within ${WHOLE / 1000} s`);
    if (navigator.onLine === false) throw new Failure("offline", `${address}: the device is offline`, error);
    throw new Failure("unreachable", `${address}: ${error.message}`, error);
  } finally {
    clearTimeout(timer);
  }
}

// The same for a promise that cannot be given up, such as an import.
export function answered(promise, address) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Failure("unreachable", `${address}: no answer within ${ANSWER / 1000} s`)), ANSWER);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
