/**
 * Has the texts of a prompt counted, the chat format's among them, and sums them up. It waits for nothing: what is not
 * counted yet is an estimate, and the controller asks for an update when more is there.
 */
import type { CountController } from '../../controllers/count.ts';
import { chatFormat, chatTexts, estimatesFormat } from './chat.ts';
import type { HowToCount } from './how.ts';
import type { PromptPart } from './parts.ts';
import { type Tally, tallyOf, textsToCount } from './tally.ts';

/** The figures of a prompt as far as they are known now. `chat` counts what the chat format adds. */
export function countPrompt(
  parts: readonly PromptPart[],
  chat: boolean,
  { chatFamily, tokenizer, family, doubt }: HowToCount,
  controller: CountController,
): Tally {
  const texts = textsToCount(parts);
  const around = chat ? chatTexts(parts, chatFamily) : [];
  const estimateAdded = chat && estimatesFormat(parts, chatFamily);
  const assumed = doubt !== null;
  controller.count({ texts: [...texts, ...around], tokenizer, family, assumed, estimateAdded });
  const counts = new Map([...texts, ...around].map((text, index) => [text, controller.tokens[index] ?? 0]));
  const count = (text: string): number => counts.get(text) ?? 0;
  return tallyOf(parts, count, chat ? chatFormat(parts, count, chatFamily) : null);
}
