/**
 * The features that an estimate counts in a text: words, digits, signs, and letters of each script, in one pass.
 */

/** The features, in the order of the weights. A feature named `…Again` counts further repetitions of the same character. */
const featureNames = [
  'word',
  'letterBeyondSixth',
  'letterAgain',
  'innerCapital',
  'digits',
  'sign',
  'signRun',
  'signAgain',
  'lineEndRun',
  'lineEndAgain',
  'spaceRun',
  'spaceAgain',
  'tabAgain',
  'accented',
  'greek',
  'cyrillic',
  'hebrew',
  'arabic',
  'indic',
  'southEastAsian',
  'caucasianOrEthiopic',
  'ideograph',
  'kana',
  'hangul',
  'wideSign',
  'wideSignAgain',
  'highSurrogate',
  'emoji',
  'lowSurrogate',
] as const;

const index = (name: (typeof featureNames)[number]): number => featureNames.indexOf(name);
const word = index('word');
const letterBeyondSixth = index('letterBeyondSixth');
const letterAgain = index('letterAgain');
const innerCapital = index('innerCapital');
const digits = index('digits');
const sign = index('sign');
const signRun = index('signRun');
const signAgain = index('signAgain');
const lineEndRun = index('lineEndRun');
const lineEndAgain = index('lineEndAgain');
const spaceRun = index('spaceRun');
const spaceAgain = index('spaceAgain');
const tabAgain = index('tabAgain');
const accented = index('accented');
const wideSign = index('wideSign');
const wideSignAgain = index('wideSignAgain');

/** Ranges of the Basic Multilingual Plane: the first code unit of each range, ascending, and the feature it counts as. */
const scripts: readonly (readonly [firstUnit: number, feature: number])[] = [
  [0x80, wideSign],
  [0xaa, accented],
  [0x370, index('greek')],
  [0x400, index('cyrillic')],
  [0x530, index('caucasianOrEthiopic')],
  [0x590, index('hebrew')],
  [0x600, index('arabic')],
  [0x900, index('indic')],
  [0xe00, index('southEastAsian')],
  [0x10a0, index('caucasianOrEthiopic')],
  [0x1100, index('hangul')],
  [0x1200, index('caucasianOrEthiopic')],
  [0x1780, index('southEastAsian')],
  [0x1c80, index('cyrillic')],
  [0x1d00, accented],
  [0x1f00, index('greek')],
  [0x2000, wideSign],
  [0x3040, index('kana')],
  [0x3100, index('ideograph')],
  [0xac00, index('hangul')],
  [0xd7b0, wideSign],
  [0xd800, index('highSurrogate')],
  [0xd83c, index('emoji')],
  [0xd83f, index('highSurrogate')],
  [0xdc00, index('lowSurrogate')],
  [0xe000, wideSign],
  [0xf900, index('ideograph')],
  [0xfb00, index('arabic')],
  [0xff00, wideSign],
  [0xff66, index('kana')],
];

/** The feature that a code unit above U+007F counts as. */
function scriptOf(unit: number): number {
  let low = 0;
  let high = scripts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((scripts[middle]?.[0] as number) <= unit) low = middle;
    else high = middle - 1;
  }
  return scripts[low]?.[1] as number;
}

/**
 * The count of each feature in `text`. A group of up to three digits counts once, because most vocabularies group digits by
 * three.
 */
export function features(text: string): number[] {
  const counts = new Array<number>(featureNames.length).fill(0);
  const add = (feature: number) => {
    counts[feature] = (counts[feature] as number) + 1;
  };
  let letters = 0;
  let numerals = 0;
  let previous = 32;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const lowered = unit | 32;
    if (lowered >= 97 && lowered <= 122) {
      if (letters === 0) add(word);
      else if (unit < 97 && previous >= 97) {
        add(innerCapital);
        letters = 0;
      }
      if (++letters > 6)
        add(unit === previous && unit === text.charCodeAt(i - 2) ? letterAgain : letterBeyondSixth);
    } else if (unit > 0x7f) {
      const feature = scriptOf(unit);
      add(feature === wideSign && unit === previous ? wideSignAgain : feature);
      // An accented letter continues the word that it is in.
      if (feature !== accented) letters = 0;
      else if (letters === 0) letters = 1;
    } else {
      letters = 0;
      if (unit >= 48 && unit <= 57) {
        if (numerals % 3 === 0) add(digits);
      } else if (unit === 10 || unit === 13) {
        add(previous === 10 || previous === 13 ? lineEndAgain : lineEndRun);
      } else if (unit <= 32) {
        // A run of white space counts once at its second character, because its first character joins the next word or is a line
        // end. It counts again where the character changes. Nearly every repeated character joins the token before it.
        if (previous <= 32 && (i < 2 || text.charCodeAt(i - 2) > 32 || previous !== unit)) add(spaceRun);
        else if (previous === unit) add(unit === 32 ? spaceAgain : tabAgain);
      } else {
        add(unit === previous ? signAgain : sign);
        if (previous <= 32 || previous > 0x7f || isWordUnit(previous)) add(signRun);
      }
    }
    numerals = unit >= 48 && unit <= 57 ? numerals + 1 : 0;
    previous = unit;
  }
  return counts;
}

function isWordUnit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || ((unit | 32) >= 97 && (unit | 32) <= 122);
}
