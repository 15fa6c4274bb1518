// What is loaded is loaded once; what has failed may be asked for again. JavaScript, as it loads the
// WebAssembly, and a page without any needs it, too.

const loaded = new Map();

export function once(address, load = text) {
  if (!loaded.has(address.href)) {
    const loading = load(address);
    loading.catch(() => loaded.delete(address.href));
    loaded.set(address.href, loading);
  }
  return loaded.get(address.href);
}

async function text(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
