/** Makes the browser that runs the tests replace the colours of pages, as a high-contrast mode of the system does. */
import { cdp } from 'vitest/browser';

interface Session {
  send(
    method: 'Emulation.setEmulatedMedia',
    parameters: { readonly features: readonly { readonly name: string; readonly value: string }[] },
  ): Promise<unknown>;
}

await (cdp() as unknown as Session).send('Emulation.setEmulatedMedia', {
  features: [{ name: 'forced-colors', value: 'active' }],
});
if (!matchMedia('(forced-colors: active)').matches)
  throw new Error('The browser keeps the colours of the page.');
