/** Writes whole numbers as compact text, so that long lists stay small in the state of an inspection, which is plain JSON. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codeByValue = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0));
const valueByCode = new Uint8Array(128);
codeByValue.forEach((code, value) => {
  valueByCode[code] = value;
});

/** Number of bits of a number in one character. */
const bitsPerCharacter = 5;
/** The value of the sixth bit of a character, which says that another character follows. */
const base = 1 << bitsPerCharacter;
/** Number of characters that one call turns into text. A longer call would have too many arguments. */
const charactersPerCall = 8192;

/** Whole numbers from 0 to 2⁵³−1 as text: one character below 32, two below 1,024, three below 32,768 and so on. */
export function packNumbers(numbers: ArrayLike<number>): string {
  let text = '';
  const letters = new Uint8Array(charactersPerCall);
  let letterCount = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    let rest = numbers[index] as number;
    // Nearly all numbers are small, and shifting bits is much faster than the division that large ones need.
    while (rest >= base && rest < 2 ** 31) {
      letters[letterCount++] = codeByValue[(rest & (base - 1)) | base] as number;
      rest >>>= bitsPerCharacter;
    }
    do {
      const part = rest % base;
      rest = (rest - part) / base;
      letters[letterCount++] = codeByValue[rest > 0 ? part + base : part] as number;
    } while (rest > 0);
    // A number has at most 11 characters.
    if (letterCount > charactersPerCall - 12) {
      text += String.fromCharCode(...letters.subarray(0, letterCount));
      letterCount = 0;
    }
  }
  return text + String.fromCharCode(...letters.subarray(0, letterCount));
}

/** The numbers of a packed text. For any other text it throws no error, but the numbers have no meaning. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  eachNumber(text, (number) => numbers.push(number));
  return numbers;
}

/** Like `unpackNumbers` for numbers below 65,536, in a quarter of the memory. */
export function unpackSmallNumbers(text: string): Uint16Array {
  // Each number has at least one character.
  const numbers = new Uint16Array(text.length);
  let count = 0;
  eachNumber(text, (number) => {
    numbers[count++] = number;
  });
  return numbers.subarray(0, count);
}

/** Calls `use` with each number of a packed text. */
function eachNumber(text: string, use: (number: number) => void): void {
  let number = 0;
  let factor = 1;
  for (let at = 0; at < text.length; at += 1) {
    const value = valueByCode[text.charCodeAt(at) & 127] as number;
    number += (value % base) * factor;
    if (value >= base) {
      factor *= base;
      continue;
    }
    use(number);
    number = 0;
    factor = 1;
  }
}

/**
 * The first of some ascending numbers, then the difference of each number from the previous one. The differences are smaller than
 * the numbers.
 */
export function differences(ascending: ArrayLike<number>): number[] {
  return Array.from(
    ascending,
    (number, index) => number - (index > 0 ? (ascending[index - 1] as number) : 0),
  );
}

/** The inverse of `differences`. */
export function sums(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => {
    sum += difference;
    return sum;
  });
}
