/** Reads values of unknown types, such as the values in a parsed JSON text. No function throws. */

/** An object of JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** An object that is not an array. */
export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a JSON text; `undefined` if the text is not JSON. The error of the engine is not passed on, because it quotes the text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The value if it is a text, else the empty text. */
export function textOrEmpty(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A value as JSON text; `null` if it has none (such as `undefined`), or if it is nested deeper than the stack allows. */
export function jsonText(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
}

/**
 * A value as text, as a model gets it. A text stays unchanged, `null` and `undefined` give the empty text, and any other value gives
 * its JSON. A value nested deeper than the stack allows, as in a hostile file, gives the empty text.
 */
export function textOrJson(value: unknown, indent = 0): string {
  if (typeof value === 'string') return value;
  try {
    return value === undefined || value === null ? '' : JSON.stringify(value, null, indent);
  } catch {
    return '';
  }
}
