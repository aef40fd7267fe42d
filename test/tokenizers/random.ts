/** Random strings from a seed, with characters and runs that tokenizers often split wrongly. */
import { code, languages } from './texts.ts';

/** Random numbers, 0 ≤ x < 1. A seed gives the same numbers on every machine (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const trickyTexts = [
  ...[
    "'s",
    "'S",
    "'ſ",
    "'t",
    "'re",
    "'RE",
    "'ve",
    "'m",
    "'ll",
    "'lL",
    "'d",
    "'",
    "''",
    '’s',
    "'x",
    "'l",
    "'r",
  ],
  ...['<|endoftext|>', '<|endofprompt|>', '<|fim_prefix|>', '<|im_start|>', '<|', '|>'],
  ...[
    ' ',
    '  ',
    '   ',
    '\t',
    '\n',
    '\r\n',
    '\n\n',
    '\r',
    ' \n',
    '\n ',
    '\u00a0',
    '\u3000',
    '\u2028',
    '\u0085',
    '\u200b',
    '\ufeff',
    '\v',
    '\f',
  ],
  ...[
    '/',
    '//',
    '/\n',
    '\n/',
    '!',
    '!!',
    '...',
    '—',
    '、',
    '。',
    '$',
    '€',
    '_',
    '#',
    '@',
    '"',
    '`',
    '\\',
    '\0',
    '\u007f',
  ],
  ...[
    '\u0301',
    '\u0301\u0301',
    '\u20dd',
    '\ufe0f',
    '\u200d',
    'ँ',
    '゙',
    '👩🏽‍💻',
    '🇨🇭',
    '😀',
    '𝒳',
    '𝟗',
    '𐐀',
    '𐐨',
    '𠀀',
  ],
  ...['\ud800', '\udfff', '\udc00\ud800', '\ud83d'],
  ...[
    'A',
    'a',
    'É',
    'é',
    'ǅ',
    'ʰ',
    'ª',
    'ß',
    'ſ',
    'K',
    'İ',
    'ı',
    'Ω',
    'я',
    'Я',
    '字',
    'カ',
    'ｶ',
    '한',
    'ا',
    'ไ',
    'ก็',
  ],
  ...['0', '12', '123', '1234', '٣', '५', '½', 'Ⅷ', '²', '〇', '㊿'],
  ...['the', 'The', ' THE', 'camelCase', 'HTMLParser', ' function', 'return', 'ing', 'tion', 'İstanbul'],
];

const words = [...Object.values(languages), ...Object.values(code)].flatMap(
  (text) => text.match(/\s?\S+/g) ?? [],
);

/** One string of one to seven parts: tricky texts, words, random code points of every plane, and runs of them. */
export function randomText(random: () => number): string {
  const randomBelow = (limit: number) => Math.floor(random() * limit);
  const pick = (list: readonly string[]) => list[randomBelow(list.length)] as string;
  const anyCodePoint = () => {
    const kind = random();
    if (kind < 0.3) return String.fromCharCode(randomBelow(0x80));
    if (kind < 0.5) return String.fromCharCode(randomBelow(0x600));
    if (kind < 0.8) return String.fromCharCode(randomBelow(0x10000));
    if (kind < 0.95) return String.fromCodePoint(0x10000 + randomBelow(0x24000));
    return String.fromCodePoint(randomBelow(0x110000));
  };
  let text = '';
  for (let parts = 1 + randomBelow(7); parts > 0; parts--) {
    const kind = random();
    if (kind < 0.5) text += pick(trickyTexts);
    else if (kind < 0.75) text += pick(words);
    else if (kind < 0.95) text += anyCodePoint();
    else text += (random() < 0.5 ? pick(trickyTexts) : anyCodePoint()).repeat(2 + randomBelow(12));
  }
  return text;
}

/** A text with U+FFFD for each lone surrogate, as tokenizers read it. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
