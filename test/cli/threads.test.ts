/** Worker threads of the command that do not start, or die while they inspect a file. */
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openThread } from '../../src/cli/threads.ts';
import { inspectSources } from '../../src/files/inspect-file.ts';
import { chatFile } from '../files/files.ts';
import { temporaryFolder } from '../harness/terminal.ts';

const { file } = temporaryFolder();
const start = { kind: 'start' } as never;
const part = { kind: 'part' } as never;

/** The address of a thread that answers the question `start`, and runs this code at any other question. */
const threadThat = (code: string): URL =>
  pathToFileURL(
    file(
      'thread.mjs',
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', ({ id, question }) => {
         if (question.kind === 'start') parentPort.postMessage({ id, answer: {} });
         else { ${code} }
       });
       parentPort.postMessage('ready');`,
    ),
  );

describe('a thread', () => {
  it.each([
    ['ends', 'process.exit(0);'],
    ['throws an error', "throw new Error('broken');"],
    ['fills its memory', 'const all = []; for (;;) all.push(new Array(1e6).fill(all.length));'],
  ])('that %s at a question answers null to this and every later question', async (_, code) => {
    const thread = await openThread(threadThat(code), { maxOldGenerationSizeMb: 20 });
    expect(await thread?.ask(start)).toEqual({});
    expect(await thread?.ask(part)).toBe(null);
    expect(await thread?.ask(start)).toBe(null);
  });

  it('that does not start is null', async () => {
    expect(await openThread(new URL('file:///no/such/thread.js'))).toBe(null);
    expect(await openThread(pathToFileURL(file('broken.mjs', 'throw 1;')))).toBe(null);
  });

  it('that dies, and whose replacement dies too, ends the inspection with an error that says so', async () => {
    let started = 0;
    const open = async () => {
      started += 1;
      return openThread(threadThat('process.exit(1);'));
    };
    await expect(
      inspectSources(new Blob([chatFile(50)]), { workers: 1, partBytes: 1000 }, open),
    ).rejects.toMatchObject({ code: 'worker-failed' });
    expect(started).toBe(2);
  });

  it('that cannot be replaced by another thread ends the inspection too', async () => {
    let threadAddress: URL | null = threadThat('process.exit(1);');
    const open = async () => {
      const address = threadAddress;
      threadAddress = null;
      return address && openThread(address);
    };
    await expect(
      inspectSources(new Blob([chatFile(50)]), { workers: 1, partBytes: 1000 }, open),
    ).rejects.toMatchObject({ code: 'worker-failed' });
  });
});
