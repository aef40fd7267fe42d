/** Checks of one text: its encoding, markers of chat formats, and phrases of an answer. */
import { parseJson } from '../json-values.ts';
import { marks } from './text-marks.ts';

/**
 * UTF-8 that was read as Windows-1252: `Ã`, `Â` or `â€` and a character that can follow it, `â‚¬`, or the start `ðŸ` of an emoji.
 * `Ã` and `Â` before «, » or a space do not match, because a correct text in capitals may have them.
 */
const mojibake =
  /Ã[\u0080-\u009f€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ¡¢£¤¥¦§¨©ª¬®¯°±²³´µ¶·¸¹º¼½¾¿]|Â[°£§©®·´¿¡\u0080-\u009f]|â€[™œ\u009d“”¢¦˜š¹º]|â‚¬|ðŸ/;

/** Markers that end or start messages in the formats of Llama, ChatML, Mistral, Gemma and GPT. */
const markers = [
  '<|im_start|>',
  '<|im_end|>',
  '<|endoftext|>',
  '<|endofprompt|>',
  '<|begin_of_text|>',
  '<|end_of_text|>',
  '<|eot_id|>',
  '<|start_header_id|>',
  '<|end_header_id|>',
  '<|eom_id|>',
  '<start_of_turn>',
  '<end_of_turn>',
  '[INST]',
  '[/INST]',
  '<<SYS>>',
] as const;

/** The rules of damaged encodings that a text breaks. `foundMarks` are the marks of the text. */
export function encodingFlaws(
  text: string,
  foundMarks: number,
): readonly ('replacement-character' | 'lone-surrogate' | 'mojibake' | 'byte-order-mark-inside')[] {
  if (!(foundMarks & marks.beyondAscii)) return noFlaws;
  const flaws: ('replacement-character' | 'lone-surrogate' | 'mojibake' | 'byte-order-mark-inside')[] = [];
  if (foundMarks & marks.replacement) flaws.push('replacement-character');
  if (foundMarks & marks.loneSurrogate) flaws.push('lone-surrogate');
  if (foundMarks & marks.mojibakeStart && mojibake.test(text)) flaws.push('mojibake');
  if (foundMarks & marks.byteOrderMark) flaws.push('byte-order-mark-inside');
  return flaws;
}

const noFlaws: readonly never[] = [];

/** The first marker of a chat format in the order of `markers` that a text has; else `null`. */
export function chatMarker(text: string, foundMarks: number): string | null {
  if (!(foundMarks & marks.bracket)) return null;
  for (const marker of markers) if (text.includes(marker)) return marker;
  return null;
}

/** The beginning of an answer that refuses. “I can't see why not” and “I cannot recommend it enough” do not match. */
const refusal =
  /^(?:(?:i['’]?m|i am) (?:very |really |so )?(?:sorry|afraid)[,.;]? (?:but )?(?:i|as an ai)\b|(?:sorry|apologies|unfortunately)[,.;]? (?:but )?i (?:can['’]?t|cannot|can not|am not able|['’]?m not able|am unable|won['’]?t|must decline)\b|i (?:can['’]?t|cannot|can not|am unable to|am not able to|won['’]?t|will not|must decline to) (?:help|assist|comply|provide|fulfil|answer|discuss|engage|do that|create|generate)|i['’]?m (?:unable|not able|not allowed) to\b|es tut mir leid, (?:aber )?(?:ich|dabei|das) |je (?:suis désolée?|regrette), (?:mais )?je ne|lo siento, (?:pero )?no puedo)/i;
/** An apology counts as a refusal only if it also has one of these words. */
const inability =
  /\b(?:can['’]?t|cannot|can not|unable|not able|won['’]?t|not allowed|not permitted|decline|ne peux|no puedo|kann|darf|helfen)\b/i;

/** Phrases in which a language model speaks about itself. */
const boilerplate =
  /\bas an? (?:ai|artificial intelligence)\b(?: language)?(?: model| assistant)?,|\bas a (?:large )?language model\b|\b(?:i['’]?m|i am) (?:just |only |merely )?an? (?:ai|artificial intelligence)(?: language model| assistant| model)\b|\bmy (?:knowledge cutoff|training data)\b|\bi hope this helps[!.]|\bis there anything else (?:i can help|you['’]?d like)/i;

/** Number of characters at the start of an answer in which a refusal is looked for. */
const refusalLength = 160;
/** Number of characters at the start and at the end of an answer in which boilerplate is looked for. */
const boilerplateLength = 300;

/**
 * The finding about the phrases of an answer. `null` = it has neither a refusal nor boilerplate. `hasSelfReference` says whether the
 * answer has a word with which a model speaks about itself. The function searches for boilerplate only in such answers.
 */
export function answerPhrase(text: string, hasSelfReference: boolean): 'refusal' | 'boilerplate' | null {
  const start = text.slice(0, refusalLength).trimStart();
  if (refusal.test(start) && inability.test(start)) return 'refusal';
  if (!hasSelfReference) return null;
  if (boilerplate.test(text.length > 2 * boilerplateLength ? text.slice(0, boilerplateLength) : text))
    return 'boilerplate';
  if (text.length > 2 * boilerplateLength && boilerplate.test(text.slice(-boilerplateLength)))
    return 'boilerplate';
  return null;
}

/** The form of an answer. */
export type OutputForm = 'json' | 'fenced-json' | 'other';

/** Whether an answer is JSON (an object or array), JSON in a code fence, or anything else. */
export function outputForm(text: string): OutputForm {
  const firstCharacter = text.charCodeAt(0) <= 32 ? text.trimStart()[0] : text[0];
  if (firstCharacter === '{' || firstCharacter === '[') return isJson(text) ? 'json' : 'other';
  if (firstCharacter !== '`') return 'other';
  const fenced = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?\s*```\s*$/i.exec(text);
  return fenced?.[1] !== undefined && /^\s*[{[]/.test(fenced[1]) && isJson(fenced[1])
    ? 'fenced-json'
    : 'other';
}

/** Whether a text is JSON. */
function isJson(text: string): boolean {
  const lastCharacter = text.trimEnd().at(-1);
  return (lastCharacter === '}' || lastCharacter === ']') && parseJson(text) !== undefined;
}
