/** The English sentence for each loss of a conversion. Another language writes its own sentences for the same losses. */
import type { ConversionLoss } from './types.ts';

/** Sentences by code. Those from `method` on say why an example cannot be converted. */
export const conversionMessages: Readonly<Record<ConversionLoss, string>> = {
  weight: 'Which answers are learned: the other format has no weights, or a trainer does not read them.',
  name: 'Names of speakers.',
  'developer-role': 'The role “developer” becomes “system”.',
  'system-messages': 'Several system messages become one, or one moves to the front.',
  'system-merged': 'The system text becomes a part of the prompt.',
  'tool-call-ids': 'Ids of tool calls; the order decides which result belongs to which call.',
  'tool-arguments': 'Arguments that are not the JSON of an object are kept as text.',
  tools: 'Tool definitions.',
  'content-parts': 'Several parts of text become one text.',
  'message-keys': 'Other keys of messages.',
  'extra-keys': 'Other keys of the example, such as fields for graders.',
  layout: 'A detail of the notation, such as the border between “instruction” and “input”.',
  'rejected-answer': 'The worse answer of a pair.',
  label: 'The label that an answer is good.',
  'prompt-border': 'The border between prompt and completion.',
  method:
    'The other format needs something that the example does not have: an answer, a worse answer, or graders.',
  turns: 'The other format allows only one round, or one message on each side.',
  alternation: 'User and assistant do not take turns as the other format requires.',
  roles: 'A role that the other format does not have.',
  media: 'Images, audio or files.',
  'tool-calls': 'Tool calls or their results.',
  unreadable: 'The example does not have the shape of its format.',
};
