/** Random paragraphs and chat examples for training files, from a small vocabulary. The same seed gives the same texts. */

/** A source of random numbers from 0 to 1, by the algorithm mulberry32. */
export function randomSource(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const nouns = (
  'order parcel invoice refund account customer delivery address payment ticket window garden kitchen engine battery ' +
  'contract meeting report manager supplier printer cable screen keyboard weather train station bicycle helmet recipe ' +
  'flour butter oven sensor pump valve harvest orchard bridge harbour museum library chapter teacher student lesson'
).split(' ');
const verbs = (
  'sends returns checks repairs replaces explains cancels confirms delays moves paints waters measures counts writes ' +
  'reads opens closes compares borrows teaches carries protects cleans tests weighs signs orders prints collects'
).split(' ');
const adjectives = (
  'late broken small heavy quiet red cheap careful empty wooden local northern digital fresh patient narrow bright ' +
  'plain spare double early public ancient simple'
).split(' ');
const fillers = (
  'the a this that our your with without after before near under because while and but then when for from into over ' +
  'every another some many few only also soon never often'
).split(' ');

/** A sentence of 6 to 18 random words. It has no meaning. */
function sentence(random: () => number): string {
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] as string;
  const words: string[] = [];
  const length = 6 + Math.floor(random() * 13);
  while (words.length < length) {
    words.push(pick(fillers), pick(adjectives), pick(nouns), pick(verbs));
    if (random() < 0.2) words.push(pick(fillers));
  }
  const text = words.slice(0, length).join(' ');
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

/** A paragraph with this number of random sentences. */
export function paragraph(random: () => number, sentenceCount: number): string {
  return Array.from({ length: sentenceCount }, () => sentence(random)).join(' ');
}

/** A valid chat example with a system prompt and one to three questions and answers. */
export function chatExample(random: () => number): {
  messages: { role: string; content: string }[];
} {
  const messages = [
    { role: 'system', content: 'You answer questions about orders and repairs in plain English.' },
  ];
  const turns = 1 + Math.floor(random() * 3);
  for (let turn = 0; turn < turns; turn += 1) {
    messages.push({
      role: 'user',
      content: `${paragraph(random, 2 + Math.floor(random() * 3))} Can you help?`,
    });
    messages.push({ role: 'assistant', content: paragraph(random, 2 + Math.floor(random() * 5)) });
  }
  return { messages };
}
