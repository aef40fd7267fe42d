/** Finds a free port on this machine, and finds out whether a server responds. */
import { createServer } from 'node:net';

/** Whether `port` is free on `host`, or on every address if `host` is left out. */
function isFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    // If the machine has no address of this kind, nothing can listen on it.
    probe.once('error', ({ code }) => resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT'));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** The first free port from `port` on. A port is free if it is free on every address of this machine. */
export async function freePort(port) {
  for (const host of [undefined, '127.0.0.1', '::1'])
    if (!(await isFree(port, host))) return freePort(port + 1);
  return port;
}

/** Whether a server responds at an address, without an error. */
export const responds = (address) =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );
