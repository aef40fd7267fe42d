/** Training files for tests, and a file that cannot be read completely. */
import type { FileSource } from '../../src/files/source.ts';

/** An OpenAI chat example with these texts. */
export const chat = (question: string, answer: string): string =>
  JSON.stringify({
    messages: [
      { role: 'system', content: 'Sort parcels into bays.' },
      { role: 'user', content: question },
      { role: 'assistant', content: answer },
    ],
  });

/**
 * A file of this number of lines, which are chats. Every 50th line is not valid JSON. Every 40th line repeats the line before it, unless it
 * is also a 50th line.
 */
export function chatFile(lineCount: number): string {
  const lines = Array.from({ length: lineCount }, (_, index) => {
    if (index % 50 === 49) return `{"messages": [${index}`;
    const number = index % 40 === 39 ? index - 1 : index;
    return chat(`Parcel ${number} weighs ${number % 31} kg, é ✓ 漢字`, `Bay ${number % 7}`);
  });
  return `${lines.join('\n')}\n`;
}

/** The bytes of a text. */
export const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A file whose bytes from the offset `at` on cannot be read, as if the file had changed after it was opened. */
export function failingFrom(blob: Blob, at: number): FileSource {
  return {
    size: blob.size,
    slice: (from, to) => ({
      arrayBuffer: () =>
        to > at
          ? Promise.reject(new DOMException('The file could not be read', 'NotReadableError'))
          : blob.slice(from, to).arrayBuffer(),
    }),
  };
}
