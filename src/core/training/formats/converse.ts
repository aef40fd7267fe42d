/** Reads and writes the messages of Amazon's Converse API, for the two Nova formats. */
import { isRecord, type Json } from '../../json-values.ts';
import type { RecordLoss, TrainingExample, TrainingFormatId, TrainingLayout } from '../types.ts';
import { contentOf, partsOf } from './parts.ts';
import { alternates, nullBecause, splitSystem, type Turn } from './turns.ts';

/** The schema version that AWS's examples have; the service takes any text. */
const usualSchema = 'bedrock-conversation-2024';

/** Keys of the parts that are passed on unchanged. */
const partKeys = ['image', 'video', 'document'];

/** The keys of a line. */
export const converseKeys = ['schemaVersion', 'system', 'messages'] as const;

/** The system text as a message, and the messages with their parts as contents. */
export function readConverse({ system, messages }: Json): readonly unknown[] {
  const otherMessages = (Array.isArray(messages) ? messages : []).map((message: unknown) =>
    isRecord(message) && Array.isArray(message.content)
      ? { ...message, content: contentOf(message.content) }
      : message,
  );
  return isSystem(system)
    ? [{ role: 'system', content: contentOf(system) }, ...otherMessages]
    : otherMessages;
}

/**
 * The layout of a line: an unusual schema version, an unusual form of the system text, and further values of the format. `null` if it has
 * none of them.
 */
export function converseLayout(
  format: TrainingFormatId,
  value: Json,
  furtherValues: Json = {},
): TrainingLayout | null {
  const values = {
    ...(value.schemaVersion !== usualSchema && { schemaVersion: value.schemaVersion }),
    ...(value.system !== undefined && !isSystem(value.system) && { system: value.system }),
    ...furtherValues,
  };
  return Object.keys(values).length > 0 ? { format, values, matters: 'system' in values } : null;
}

/** Whether a value is a system text that is read as the first message: a list of at least one part. */
export function isSystem(system: unknown): system is readonly unknown[] {
  return Array.isArray(system) && system.length > 0;
}

/** The values in the layout of an example, if this format made the layout. */
export function layoutValuesOf(format: TrainingFormatId, { layout }: TrainingExample): Json {
  return layout?.format === format ? layout.values : {};
}

/**
 * A line (schema version, system text) and its messages, which alternate and begin with the user. The answers of a pair are added
 * by the caller. `null` if the format cannot hold the example.
 */
export function writeConverse(
  format: TrainingFormatId,
  example: TrainingExample,
  turns: readonly Turn[],
  recordLoss: RecordLoss,
): { readonly line: Json; readonly messages: Json[] } | null {
  const layoutValues = layoutValuesOf(format, example);
  if (turns.some(({ calls, answeredCallId }) => calls.length > 0 || answeredCallId !== null))
    return nullBecause('tool-calls', recordLoss);
  if (example.tools !== null) recordLoss('tools');
  const { system, rest } = splitSystem(turns, recordLoss);
  if (!alternates(rest)) return nullBecause('alternation', recordLoss);
  const systemParts = system.map(({ content }) => partsOf(content, [], recordLoss));
  const turnMessages = rest.map(({ role, content }) => ({
    role,
    content: partsOf(content, partKeys, recordLoss),
  }));
  if (systemParts.includes(null) || turnMessages.some(({ content }) => content === null)) return null;
  const line = {
    schemaVersion: usualSchema,
    ...(system.length > 0 && { system: systemParts.flat() }),
    ...layoutValues,
    ...example.extra,
  };
  return {
    line: Object.fromEntries(Object.entries(line).filter(([, each]) => each !== undefined)),
    messages: turnMessages,
  };
}
