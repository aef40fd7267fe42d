/**
 * Guesses the language of a text from its script or its common words. Only few languages are recognised, so that a guess is
 * rarely wrong. The language of a short or mixed text is unknown.
 */

import { marks } from './text-marks.ts';
import { wordHash } from './word-hash.ts';

/** The hashes of the words of a text. */
interface Words {
  readonly wordCount: number;
  wordAt(index: number): number;
}

/** Languages that are recognised, as ISO 639-1 codes. If several languages share a script, the code names the most common of them. */
export type LanguageCode =
  | 'en'
  | 'de'
  | 'fr'
  | 'es'
  | 'it'
  | 'pt'
  | 'nl'
  | 'sv'
  | 'pl'
  | 'tr'
  | 'ru'
  | 'uk'
  | 'el'
  | 'ar'
  | 'he'
  | 'hi'
  | 'th'
  | 'ko'
  | 'ja'
  | 'zh';

/**
 * Common words of each language that are rare or absent in the other languages of the table. At most ten languages: `slots` has two
 * columns, with the counts of five languages each (`countsPerNumber`).
 */
const commonWords: Readonly<Partial<Record<LanguageCode, string>>> = {
  en: 'the and is you that it for was with this have are not be your from they will would of to',
  de: 'der die das und ist nicht ich sie ein eine wird mit auf für dem den sich auch werden bei',
  fr: 'le les des est pas vous une dans pour qui sur avec sont du cette nous au ce votre il',
  es: 'el los las una es por con para del se lo como más su pero está usted muy este y',
  it: 'il di che è non per una sono della con gli nel questo anche più le alla dei si ha',
  pt: 'o os não uma um para com do da em você são mais ao dos seu é isso foi pelo',
  nl: 'de het een van en niet is dat voor zijn met op te u naar ook bij wordt deze aan',
  sv: 'och att det som är en på för inte med av till har den jag du kan ett om vi',
  pl: 'nie się że jest na do to jak co w z i o ale dla czy przez był może tak',
  tr: 've bir bu için ile da de ne daha çok olan gibi olarak var sonra kadar değil mi en ben',
};

/** The languages in Latin script. */
const latinLanguages = Object.keys(commonWords) as readonly LanguageCode[];

/** Number of languages whose counts share one 32-bit number, with six bits for each. */
const countsPerNumber = 5;
const countBits = 6;
const countMask = (1 << countBits) - 1;

/** Number of slots of the hash table `slots`. */
const slotCount = 2048;
/**
 * A hash table of the common words, in one array: most words of a text are not in the table, and for these it is faster than a `Map`.
 * A slot has four numbers next to each other, so that a processor reads them at once: the hash of the word, what the word adds to the
 * counts of the first five languages, what it adds to the counts of the others, and −1. So a word is counted for all languages by
 * two additions and no branch. All numbers of a free slot are 0.
 */
const slots = new Int32Array(slotCount * 4);
/** Places of the other numbers in a slot. */
const firstColumn = 1;
const otherColumn = 2;
const usedColumn = 3;
/** A bit above the counts of the first languages: a word with which a language model speaks about itself. */
const selfBit = 1 << (countsPerNumber * countBits);

/** The position in `slots` of a word, or of the free slot in which the word would be. */
const slotOf = (hash: number): number => {
  let slot = ((hash ^ (hash >>> 15)) & (slotCount - 1)) * 4;
  // The only condition is that another word uses the slot. Two conditions (a free slot, or the slot of this word) would be slower,
  // because a processor could not predict them.
  while (((slots[slot + usedColumn] as number) & ((slots[slot] as number) ^ hash)) !== 0)
    slot = (slot + 4) & (slotCount * 4 - 1);
  return slot;
};

/** Enters words into the table; `counts` is what they add to the number `column` of a slot. */
function addWords(words: string, column: typeof firstColumn | typeof otherColumn, counts: number): void {
  for (const word of words.split(' ')) {
    const hash = wordHash(word);
    const slot = slotOf(hash);
    slots[slot] = hash;
    slots[slot + column] = (slots[slot + column] as number) | counts;
    slots[slot + usedColumn] = -1;
  }
}

if (latinLanguages.length > 2 * countsPerNumber) throw new RangeError('commonWords: at most ten languages');
latinLanguages.forEach((language, index) => {
  const column = index < countsPerNumber ? firstColumn : otherColumn;
  addWords(commonWords[language] ?? '', column, 1 << ((index % countsPerNumber) * countBits));
});
addWords('ai artificial language model cutoff helps anything', firstColumn, selfBit);

/** Maximum number of words of a text in Latin script that are read; the language rarely changes after them. It is below 2^`countBits`. */
const maxWords = 40;
/** Maximum number of characters that are read to find another script. */
const maxLetters = 400;
/** Minimum number of letters of a script that a guess needs. */
const minLetters = 12;
/** Minimum number of common words of a language that a guess needs. */
const minWords = 3;

/** Scripts by range of character codes, each with the most common language that is written in it. */
const scripts: readonly (readonly [from: number, to: number, language: LanguageCode])[] = [
  [0x370, 0x3ff, 'el'],
  [0x400, 0x52f, 'ru'],
  [0x590, 0x5ff, 'he'],
  [0x600, 0x6ff, 'ar'],
  [0x900, 0x97f, 'hi'],
  [0xe00, 0xe7f, 'th'],
  [0x3040, 0x30ff, 'ja'],
  [0x4e00, 0x9fff, 'zh'],
  [0xac00, 0xd7af, 'ko'],
];

/** The language of a text, `null` if unknown. `foundMarks` has the bits of `marks` that apply to the text. */
export function languageOf(text: string, words: Words, foundMarks: number): LanguageCode | null {
  if (foundMarks & marks.beyondAscii) {
    const language = languageByScript(text.slice(0, maxLetters));
    if (language) return language;
  }
  const end = Math.min(words.wordCount, maxWords);
  let firstScores = 0;
  let otherScores = 0;
  for (let at = 0; at < end; at += 1) {
    const slot = slotOf(words.wordAt(at));
    firstScores = (firstScores + (slots[slot + firstColumn] as number)) | 0;
    otherScores = (otherScores + (slots[slot + otherColumn] as number)) | 0;
  }
  let bestIndex = -1;
  let highest = 0;
  let secondHighest = 0;
  /** The scores of this language and of the next ones. */
  let scores = firstScores;
  for (let index = 0; index < latinLanguages.length; index += 1, scores >>= countBits) {
    if (index === countsPerNumber) scores = otherScores;
    const score = scores & countMask;
    if (score > highest) {
      bestIndex = index;
      secondHighest = highest;
      highest = score;
    } else if (score > secondHighest) secondHighest = score;
  }
  const isSure = highest >= minWords && highest >= end * 0.1 && highest >= secondHighest * 1.5;
  return isSure ? (latinLanguages[bestIndex] ?? null) : null;
}

/** Whether a text has one of the words with which a language model speaks about itself, near its start or its end. */
export function hasSelfReference(words: Words): boolean {
  const isSelfWord = (at: number): boolean =>
    ((slots[slotOf(words.wordAt(at)) + firstColumn] as number) & selfBit) !== 0;
  const wordsAtEnds = 30;
  for (let at = 0; at < Math.min(wordsAtEnds, words.wordCount); at += 1) if (isSelfWord(at)) return true;
  for (let at = Math.max(wordsAtEnds, words.wordCount - wordsAtEnds); at < words.wordCount; at += 1)
    if (isSelfWord(at)) return true;
  return false;
}

/**
 * The language of a script other than Latin, if the text has enough letters of it and no fewer than Latin letters. A letter of Chinese,
 * Japanese or Korean counts as three. `null` if no script has so many.
 */
function languageByScript(text: string): LanguageCode | null {
  const counts = new Map<LanguageCode, number>();
  let latinLetters = 0;
  let isUkrainian = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x250) {
      if ((code | 32) >= 97 && (code | 32) <= 122) latinLetters += 1;
      continue;
    }
    if (code === 0x456 || code === 0x457 || code === 0x454 || code === 0x491) isUkrainian = true;
    for (const [from, to, language] of scripts) {
      if (code >= from && code <= to) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  // Japanese mixes Han characters with kana.
  const kana = counts.get('ja') ?? 0;
  const han = counts.get('zh') ?? 0;
  if (kana > 0 && kana * 10 >= han) {
    counts.set('ja', kana + han);
    counts.delete('zh');
  }
  for (const [language, count] of counts) {
    const weight = language === 'zh' || language === 'ja' || language === 'ko' ? 3 : 1;
    if (count * weight < minLetters || count * weight < latinLetters) continue;
    return language === 'ru' && isUkrainian ? 'uk' : language;
  }
  return null;
}
