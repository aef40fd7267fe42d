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

/** Common words of each language that are rare or absent in the other languages of the table. */
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

/** The languages in Latin script; the words of the language at index i have bit i in `slotBits`. */
const latinLanguages = Object.keys(commonWords) as readonly LanguageCode[];
/** The bit of words with which a language model speaks about itself. */
const selfBit = 1 << latinLanguages.length;

/** A hash table in two arrays. Most words are not in the table, and for these it is faster than a `Map`. */
const slotCount = 1024;
const slotWords = new Int32Array(slotCount);
const slotBits = new Uint16Array(slotCount);

/** The slot of a word, or the free slot in which the word would be. */
const slotOf = (hash: number): number => {
  let slot = (hash ^ (hash >>> 15)) & (slotCount - 1);
  while (slotBits[slot] !== 0 && slotWords[slot] !== hash) slot = (slot + 1) & (slotCount - 1);
  return slot;
};

function addWords(words: string, bit: number): void {
  for (const word of words.split(' ')) {
    const hash = wordHash(word);
    const slot = slotOf(hash);
    slotWords[slot] = hash;
    slotBits[slot] = (slotBits[slot] as number) | bit;
  }
}

latinLanguages.forEach((language, index) => {
  addWords(commonWords[language] ?? '', 1 << index);
});
addWords('ai artificial language model cutoff helps anything', selfBit);

/** Maximum number of words of a text in Latin script that are read; the language rarely changes after them. */
const maxWords = 40;
/** Maximum number of characters that are read to find another script. */
const maxLetters = 400;
/** Minimum number of letters of a script that a guess needs. */
const minLetters = 12;
/** Minimum number of common words of a language that a guess needs. */
const minWords = 3;

/** Scripts by range of character codes, each with the most common language that is written in it. */
const scripts: readonly (readonly [number, number, LanguageCode])[] = [
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
  scores.fill(0);
  for (let at = 0; at < end; at += 1) {
    let bits = slotBits[slotOf(words.wordAt(at))] as number;
    for (let index = 0; bits !== 0 && index < latinLanguages.length; index += 1, bits >>>= 1) {
      if (bits & 1) scores[index] = (scores[index] as number) + 1;
    }
  }
  let bestIndex = -1;
  let [highest, second] = [0, 0];
  for (let index = 0; index < latinLanguages.length; index += 1) {
    const score = scores[index] as number;
    if (score > highest) [bestIndex, second, highest] = [index, highest, score];
    else if (score > second) second = score;
  }
  const isSure = highest >= minWords && highest >= end * 0.1 && highest >= second * 1.5;
  return isSure ? (latinLanguages[bestIndex] ?? null) : null;
}

/** The number of common words of each language in the text that is read. */
const scores = new Uint8Array(latinLanguages.length);

/** Whether a text has one of the words with which a language model speaks about itself, near its start or its end. */
export function hasSelfReference(words: Words): boolean {
  const isSelfWord = (at: number): boolean =>
    ((slotBits[slotOf(words.wordAt(at))] as number) & selfBit) !== 0;
  const wordsAtEnds = 30;
  for (let at = 0; at < Math.min(wordsAtEnds, words.wordCount); at += 1) if (isSelfWord(at)) return true;
  for (let at = Math.max(wordsAtEnds, words.wordCount - wordsAtEnds); at < words.wordCount; at += 1)
    if (isSelfWord(at)) return true;
  return false;
}

/** The language of the script to which most letters of the text belong. `null` if this script is Latin or has too few letters. */
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
