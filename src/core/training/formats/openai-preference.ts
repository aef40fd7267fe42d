/**
 * OpenAI preference: `{"input": {"messages": […]}, "preferred_output": […], "non_preferred_output": […]}`; Azure, Together and
 * Fireworks read it too.
 */
import { isRecord, type Json } from '../../json-values.ts';
import { type TrainingExample, type TrainingFormat, type TrainingLayout, trainingExample } from '../types.ts';
import { extraKeys } from './keys.ts';
import { pairOf } from './pairs.ts';

const keys = ['input', 'preferred_output', 'non_preferred_output'] as const;
/** The keys of `input` that the format defines. */
export const inputKeys: readonly string[] = ['messages', 'tools'];

/** Source: OpenAI's guide to direct preference optimisation, 2026-06-27; Azure's, 2026-03-20. */
export const openaiPreference: TrainingFormat = {
  id: 'openai-preference',
  method: 'preference',
  keys,
  carries: ['parallel_tool_calls'],
  // A line with only one of the two answers is read in this format too, so that it is refused for the missing answer and not for
  // its format.
  recognise: ({ input, preferred_output, non_preferred_output }) =>
    isRecord(input) && (preferred_output !== undefined || non_preferred_output !== undefined),
  read(value) {
    const { input, preferred_output, non_preferred_output } = value;
    if (!isRecord(input)) return null;
    return trainingExample({
      method: 'preference',
      messages: Array.isArray(input.messages) ? input.messages : [],
      preferred: Array.isArray(preferred_output) ? preferred_output : null,
      rejected: Array.isArray(non_preferred_output) ? non_preferred_output : null,
      tools: input.tools,
      extra: extraKeys(input, inputKeys),
      layout: topLevelLayout(value),
    });
  },
  write(example, recordLoss) {
    const pair = pairOf(example, recordLoss);
    return (
      pair && {
        input: {
          messages: example.messages,
          ...(example.tools !== null && { tools: example.tools }),
          ...example.extra,
        },
        preferred_output: pair.preferred,
        non_preferred_output: pair.rejected,
        ...topLevelValues(example),
      }
    );
  },
};

/**
 * Keys at the top level that the format does not define, kept in the layout, because they are not part of the prompt. `null` if
 * there are none.
 */
function topLevelLayout(value: Json): TrainingLayout | null {
  const values = extraKeys(value, keys);
  return values && { format: 'openai-preference', values, matters: true };
}

/** The keys at the top level that the layout has kept; `null` if there are none. */
function topLevelValues({ layout }: TrainingExample): Json | null {
  return layout?.format === 'openai-preference' ? layout.values : null;
}
