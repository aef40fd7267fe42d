/** Counts the work that an action of a test causes: layouts of the browser, writes to nodes, and reads of fields. */
import { cdp } from 'vitest/browser';

interface Session {
  send(method: 'Performance.enable'): Promise<unknown>;
  send(method: 'Performance.getMetrics'): Promise<{ metrics: readonly { name: string; value: number }[] }>;
}

/** Number of times that the browser lays the page out while an action runs. The frames during a slow action count too. */
export async function layoutsDuring(action: () => unknown): Promise<number> {
  const session = cdp() as unknown as Session;
  await session.send('Performance.enable');
  const layouts = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = metrics.find(({ name }) => name === 'LayoutCount');
    if (!metric) throw new Error('This browser counts no layouts');
    return metric.value;
  };
  const layoutsBefore = await layouts();
  await action();
  return (await layouts()) - layoutsBefore;
}

/** The nodes below `roots` that an action writes to, in the order of the writes. */
export async function writesDuring(roots: Iterable<Node>, action: () => unknown): Promise<readonly Node[]> {
  const written: Node[] = [];
  const collect = (records: readonly MutationRecord[]): void =>
    void written.push(...records.map(({ target }) => target));
  const observer = new MutationObserver(collect);
  for (const root of roots)
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  await action();
  collect(observer.takeRecords());
  observer.disconnect();
  return written;
}

/** The nodes in an element's own shadow root that an action writes to. Nodes in inner shadow roots are left out. */
export function writesInside({ shadowRoot }: Element, action: () => unknown): Promise<readonly Node[]> {
  if (!shadowRoot) throw new Error('The element renders nothing');
  return writesDuring([shadowRoot], action);
}

/** How often an action reads the text of each of these fields. */
export async function readsDuring(
  fields: readonly HTMLTextAreaElement[],
  action: () => unknown,
): Promise<readonly number[]> {
  const reads = fields.map(() => 0);
  const { get, set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') as Required<
    Pick<PropertyDescriptor, 'get' | 'set'>
  >;
  for (const [index, field] of fields.entries())
    Object.defineProperty(field, 'value', {
      configurable: true,
      get(this: HTMLTextAreaElement) {
        reads[index] = (reads[index] ?? 0) + 1;
        return get.call(this);
      },
      set,
    });
  await action();
  for (const field of fields) Reflect.deleteProperty(field, 'value');
  return reads;
}
