/** The English sentence of each thing that a conversion loses; other languages translate the code. */
import type { ConversionLoss } from './types.ts';

/** Sentences by code. Those of the second group say why an example cannot be converted. */
export const conversionMessages: Readonly<Record<ConversionLoss, string>> = {
  weight: 'Which answers are learned: the other format has no weights, or a trainer does not read them.',
  name: 'Names of speakers.',
  'developer-role': 'The role “developer” becomes “system”.',
  'system-messages': 'Several system messages become one, or one moves to the front.',
  'system-merged': 'The system text becomes a part of the prompt.',
  'tool-call-ids': 'Ids of tool calls; results pair by order.',
  'tool-arguments': 'Arguments that are not the JSON of an object stay a text.',
  tools: 'Tool definitions.',
  'content-parts': 'Several parts of text become one text.',
  'message-keys': 'Other keys of messages.',
  'extra-keys': 'Other keys of the example, such as fields for graders.',
  layout: 'A way of writing, such as the border between “instruction” and “input”.',
  'rejected-answer': 'The worse answer of a pair.',
  label: 'The mark of an answer as good.',
  'prompt-border': 'The border between prompt and completion.',
  method:
    'The other format trains with something that the example lacks: an answer, a worse answer, or graders.',
  turns: 'The other format holds other turns: one round, or one message on each side.',
  alternation: 'User and assistant do not take turns as the other format requires.',
  roles: 'A role that the other format does not have.',
  media: 'Images, audio or files.',
  'tool-calls': 'Tool calls or their results.',
  unreadable: 'The example does not have the shape of its format.',
};
