/** The tests of an app that keeps the scenario in its own state, for each way in which the app is served. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from './installation.ts';
import { type Visit, visit, type Way } from './visit.ts';

/** Tests an app that shows the calculator with the scenario of `shared/scenario.ts`, a button *Double*, and an output. */
export function testApp(ways: Readonly<Partial<Record<Way, () => Promise<Server>>>>): void {
  describe.each(Object.entries(ways))('the calculator in the app, %s,', (way, start) => {
    let server: Server;
    let app: Visit;
    beforeAll(async () => {
      server = await start();
      app = await visit(server.address, way as Way);
      await app.complete();
    });
    afterAll(async () => {
      await app?.close();
      await server?.close();
    });
    const output = () => app.page.locator('output').textContent();

    it('shows the scenario that the app sets', async () => {
      expect(await app.requests()).toBe('100,000');
      expect(await output()).toBe('0 changes, 100000 requests');
    });

    it('follows the app', async () => {
      await app.page.getByRole('button', { name: 'Double' }).click();
      await expect.poll(app.requests).toBe('200,000');
      expect(await output()).toBe('0 changes, 200000 requests');
    });

    it('tells the app of every key, and keeps the focus while the app sets the scenario again', async () => {
      await app.enterRequests('345678');
      await expect.poll(output).toBe('6 changes, 345678 requests');
      expect(await app.isFocused()).toBe(true);
      expect((await app.requests()).replaceAll(',', '')).toBe('345678');
    });

    it('follows the dark colours of the app', async () => {
      expect(await app.isDark()).toBe(false);
      await app.page.evaluate(() => document.documentElement.classList.add('dark'));
      await expect.poll(app.isDark).toBe(true);
    });

    it('simulates in a worker', async () => {
      await expect.poll(() => app.workers.length).toBeGreaterThan(0);
    });

    it('causes no warning in the console, and no request to another server', () => {
      expect(app.messages).toEqual([]);
      expect(app.elsewhere).toEqual([]);
    });
  });
}
