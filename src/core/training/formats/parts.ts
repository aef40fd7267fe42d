/** Reads and writes contents as parts without a type (`[{"text": …}]`), as in Gemini and in Amazon's Converse API. */
import { isRecord, type Json } from '../../json-values.ts';
import type { RecordLoss } from '../types.ts';
import { nullBecause, type Turn } from './turns.ts';

/** Parts as the content of a message: a single text part as a text, else a list in which text parts get a type. */
export function contentOf(parts: readonly unknown[]): string | readonly unknown[] {
  const [first] = parts;
  if (parts.length === 1 && isText(first)) return first.text;
  return parts.map((part) => (isText(part) ? { type: 'text', text: part.text } : part));
}

/**
 * A content as parts without a type. Parts with one of the keys in `native` are not changed. `null` if there is a part of another
 * form, such as an image in the form of OpenAI.
 */
export function partsOf(
  content: Turn['content'],
  native: readonly string[],
  recordLoss: RecordLoss,
): readonly Json[] | null {
  if (content === null) return [];
  if (typeof content === 'string') return [{ text: content }];
  const parts: Json[] = [];
  for (const part of content) {
    if (!isRecord(part)) return nullBecause('unreadable', recordLoss);
    if (typeof part.text === 'string' && part.type === 'text') parts.push({ text: part.text });
    else if (!('type' in part) && ('text' in part || native.some((key) => key in part))) parts.push(part);
    else return nullBecause('media', recordLoss);
  }
  return parts;
}

/** Whether a part is a text and nothing else. */
function isText(part: unknown): part is { readonly text: string } {
  return isRecord(part) && typeof part.text === 'string' && Object.keys(part).length === 1;
}
