/** Slows down the processor of the browser that runs the tests by the factor CPU_SLOWDOWN (see CONTRIBUTING.md). */
import { cdp } from 'vitest/browser';

interface Session {
  send(method: 'Emulation.setCPUThrottlingRate', parameters: { readonly rate: number }): Promise<unknown>;
}

const rate = Number(import.meta.env.CPU_SLOWDOWN);
await (cdp() as unknown as Session).send('Emulation.setCPUThrottlingRate', { rate });
