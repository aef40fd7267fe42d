/** Unsigned 24-bit numbers as text in base 64, so that large lists stay small in a state of plain JSON. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0));
const values = new Uint8Array(128);
codes.forEach((code, value) => {
  values[code] = value;
});

/** Characters that are made into text at once; more would be too many arguments of one call. */
const atOnce = 8192;

/** Numbers from 0 to 2²⁴−1 as text: 4 characters each. */
export function packNumbers(numbers: Uint32Array): string {
  let text = '';
  const letters = new Uint8Array(atOnce * 4);
  for (let from = 0; from < numbers.length; from += atOnce) {
    const to = Math.min(numbers.length, from + atOnce);
    let used = 0;
    for (let index = from; index < to; index += 1) {
      const number = numbers[index] as number;
      for (let shift = 0; shift < 24; shift += 6) letters[used++] = codes[(number >>> shift) & 63] as number;
    }
    for (let at = 0; at < used; at += atOnce) {
      text += String.fromCharCode(...letters.subarray(at, Math.min(used, at + atOnce)));
    }
  }
  return text;
}

/** The numbers of a packed text; of any other text, numbers without meaning, but never an error. */
export function unpackNumbers(text: string): Uint32Array {
  const numbers = new Uint32Array(Math.floor(text.length / 4));
  for (let index = 0; index < numbers.length; index += 1) {
    let number = 0;
    for (let digit = 3; digit >= 0; digit -= 1) {
      number = (number << 6) | (values[text.charCodeAt(index * 4 + digit) & 127] as number);
    }
    numbers[index] = number;
  }
  return numbers;
}
