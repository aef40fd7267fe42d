/** Tests how a command chooses the port of its server. */
import { createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { freePort } from '../../scripts/local-server.mjs';

const servers: Server[] = [];

/** The port on which a new server listens. `null` if the machine has no such address. */
function portOfNewServer(port: number, host?: string): Promise<number | null> {
  const server = createServer();
  servers.push(server);
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' ? (address?.port ?? null) : null);
    });
  });
}

afterEach(async () => {
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  servers.length = 0;
});

it.each([
  ['every address', undefined],
  ['127.0.0.1 alone', '127.0.0.1'],
  ['::1 alone', '::1'],
])('the port of a server is the next free port if the wanted port is taken on %s', async (_title, host) => {
  const takenPort = await portOfNewServer(0, host);
  // Some machines have no IPv6.
  if (takenPort === null) return;
  const port = await freePort(takenPort);
  expect(port).toBeGreaterThan(takenPort);
  expect(await portOfNewServer(port, host)).toBe(port);
});

it('the port of a server is the wanted port if that is free', async () => {
  const wantedPort = (await portOfNewServer(0)) ?? 0;
  await new Promise((resolve) => servers[0]?.close(resolve));
  expect(await freePort(wantedPort)).toBe(wantedPort);
});
