/** Reads values of unknown types, as they come from JSON. Nothing throws. */

/** An object of JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** An object that is not an array. */
export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text; any other value is an empty one. */
export function textOr(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * A value as the text that is sent: a text as it is, any other as JSON, nothing as nothing. Nested deeper than the stack
 * allows (a hostile file), a value is an empty text.
 */
export function asJson(value: unknown, indent = 0): string {
  if (typeof value === 'string') return value;
  try {
    return value === undefined || value === null ? '' : JSON.stringify(value, null, indent);
  } catch {
    return '';
  }
}
