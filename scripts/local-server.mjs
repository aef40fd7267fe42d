/** Finds a free port on this machine, and checks whether a server responds. */
import { createServer } from 'node:net';

/** Whether `port` is free on `host`, or on every address if `host` is left out. */
function isFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    // If the machine has no such address (for example no IPv6), nothing can listen on it, so the port counts as free.
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

/** Whether a server responds at an address with a status of success. */
export const responds = (address) =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );
