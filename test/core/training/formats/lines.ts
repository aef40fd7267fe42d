/** Random valid lines of every training format, for property tests. */
import fc, { type Arbitrary } from 'fast-check';
import type { TrainingFormatId } from '../../../../src/core/training/types.ts';

/** The value of a line. */
export type Line = Readonly<Record<string, unknown>>;

const shortText = fc.oneof(
  fc.constantFrom('Bay 3', '12 kg, glass', 'ab', 'Über', '{"a": 1}', '日本', 'two\nlines', ' ', '😀'),
  fc.string({ minLength: 1, maxLength: 12 }),
);
const name = fc.constantFrom('free_bay', 'weigh', 'book');
const args = fc.dictionary(
  fc.constantFrom('kg', 'bay', 'note'),
  fc.oneof(fc.integer(), shortText, fc.boolean()),
  {
    maxKeys: 3,
  },
);
const definition = fc.record(
  {
    name,
    description: shortText,
    parameters: fc.constant({ type: 'object', properties: { kg: { type: 'number' } } }),
  },
  { requiredKeys: ['name'] },
);
const tools = fc.array(
  definition.map((each) => ({ type: 'function', function: each })),
  { minLength: 1, maxLength: 2 },
);

/** A value or `undefined`, which JSON leaves out with its key. */
const optional = <T>(value: Arbitrary<T>): Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const flat = <T>(lists: Arbitrary<T[][]>): Arbitrary<T[]> => lists.map((each) => each.flat());

const user = shortText.map((content) => ({ role: 'user', content }));
const answer = fc.record({ role: fc.constant('assistant'), content: shortText });
const round = fc.tuple(user, answer).map((pair): Line[] => [...pair]);
const rounds = flat(fc.array(round, { minLength: 1, maxLength: 3 }));
const system = shortText.map((content) => ({ role: 'system', content }));

/** Plain conversations: an optional system message, then rounds of text. */
export const plainChat: Arbitrary<readonly Line[]> = fc
  .tuple(optional(system), rounds)
  .map(([first, rest]) => (first ? [first, ...rest] : rest));

/** A question, a message that calls tools, their results and an answer. `asText`: the arguments are JSON texts. */
const withCalls = (asText: boolean) =>
  fc
    .tuple(
      user,
      fc.array(fc.tuple(name, args, shortText), { minLength: 1, maxLength: 2 }),
      answer,
      optional(shortText),
    )
    .map(([question, calls, reply, textBesideCalls]): Line[] => [
      question,
      {
        role: 'assistant',
        ...(textBesideCalls !== undefined && { content: textBesideCalls }),
        tool_calls: calls.map(([toolName, toolArgs], index) => ({
          id: `call_${index + 1}`,
          type: 'function',
          function: { name: toolName, arguments: asText ? JSON.stringify(toolArgs) : toolArgs },
        })),
      },
      ...calls.map(([, , result], index) => ({
        role: 'tool',
        tool_call_id: `call_${index + 1}`,
        content: result,
      })),
      reply,
    ]);

/** An answer with a key that says whether the model learns it. */
const weighted = (key: 'weight' | 'train') =>
  fc
    .tuple(answer, fc.boolean())
    .map(([message, learned]): Line => ({ ...message, [key]: key === 'train' ? learned : learned ? 1 : 0 }));

const openaiMessages = fc
  .tuple(
    optional(
      fc.oneof(
        system,
        system.map((each) => ({ ...each, role: 'developer' })),
      ),
    ),
    fc.oneof(rounds, withCalls(true)),
    optional(fc.tuple(user, weighted('weight'))),
    optional(
      fc.constant([
        {
          role: 'user',
          name: 'ada',
          content: [
            { type: 'text', text: 'a' },
            { type: 'image_url', image_url: { url: 'data:' } },
          ],
        },
        { role: 'assistant', content: null, tool_calls: [] },
      ]),
    ),
  )
  .map(([first, middle, last, unusualRound]): Line[] => [
    ...(first ? [first] : []),
    ...middle,
    ...(unusualRound ?? []),
    ...(last ?? []),
  ]);

const textPart = (value: string) => ({ text: value });
const parts = fc.array(shortText.map(textPart), { minLength: 1, maxLength: 2 });
const vertexTurns = flat(
  fc.array(
    fc.oneof(
      fc.tuple(parts, parts).map(([question, reply]): Line[] => [
        { role: 'user', parts: question },
        { role: 'model', parts: reply },
      ]),
      fc
        .tuple(
          shortText,
          name,
          args,
          fc.oneof(
            args.map((each) => ({ bay: 1, ...each })),
            shortText.map((output) => ({ output: `: ${output}` })),
          ),
          shortText,
        )
        .map(([question, toolName, toolArgs, response, reply]): Line[] => [
          {
            role: 'user',
            parts: [textPart(question), { fileData: { mimeType: 'image/png', fileUri: 'gs://a/b.png' } }],
          },
          {
            role: 'model',
            parts: [textPart('One moment.'), { functionCall: { name: toolName, args: toolArgs } }],
          },
          { role: 'user', parts: [{ functionResponse: { name: toolName, response } }] },
          { role: 'model', parts: [textPart(reply)] },
        ]),
    ),
    { minLength: 1, maxLength: 2 },
  ),
);

const novaTurns = flat(
  fc.array(
    fc.tuple(parts, parts, fc.boolean()).map(([question, reply, hasImage]): Line[] => [
      {
        role: 'user',
        content: hasImage
          ? [...question, { image: { format: 'png', source: { s3Location: { uri: 's3://a' } } } }]
          : question,
      },
      { role: 'assistant', content: reply },
    ]),
    { minLength: 1, maxLength: 2 },
  ),
);
const schemaVersion = fc.constantFrom('bedrock-conversation-2024', 'other');

/** A turn of ShareGPT, with the name of its speaker. */
const from = (name: Arbitrary<string>) => fc.record({ from: name, value: shortText });
const sharegptTurns = flat(
  fc.array(
    fc.oneof(
      fc.tuple(from(fc.constantFrom('human', 'user')), from(fc.constantFrom('gpt', 'assistant', 'chatgpt'))),
      fc
        .tuple(
          from(fc.constant('human')),
          name,
          args,
          from(fc.constantFrom('observation', 'tool')),
          from(fc.constant('gpt')),
        )
        .map(([question, toolName, toolArgs, observation, reply]) => [
          question,
          { from: 'function_call', value: JSON.stringify({ name: toolName, arguments: toolArgs }) },
          observation,
          reply,
        ]),
    ),
    { minLength: 1, maxLength: 3 },
  ) as Arbitrary<Line[][]>,
);

/** A prompt of messages that ends with the user, or one answer in a list. */
const side = (role: 'user' | 'assistant') =>
  role === 'user'
    ? fc.oneof(fc.constant([]), rounds).chain((before) => user.map((last): Line[] => [...before, last]))
    : answer.map((each): Line[] => [each]);
/** A line whose keys all have texts, or all have lists of messages. */
const sides = <T extends string>(...roles: readonly (readonly [T, 'user' | 'assistant'])[]) =>
  fc.oneof(
    fc.record(Object.fromEntries(roles.map(([key]) => [key, shortText]))),
    fc.record(Object.fromEntries(roles.map(([key, role]) => [key, side(role)]))),
  );

/** Lines of each format. */
export const lineOf: Readonly<Record<TrainingFormatId, Arbitrary<Line>>> = {
  'openai-chat': fc.record({
    messages: openaiMessages,
    tools: optional(tools),
    parallel_tool_calls: optional(fc.boolean()),
  }),
  'openai-preference': fc.record({
    input: fc.record({
      messages: side('user'),
      tools: optional(tools),
      parallel_tool_calls: optional(fc.boolean()),
    }),
    preferred_output: side('assistant'),
    non_preferred_output: side('assistant'),
  }),
  'openai-reinforcement': fc.record({
    messages: side('user'),
    tools: optional(tools),
    reference_answer: fc.oneof(shortText, fc.constant({ bay: '3' })),
  }),
  'vertex-gemini': fc.record({
    systemInstruction: optional(fc.record({ role: optional(fc.constantFrom('system', 'user')), parts })),
    contents: vertexTurns,
    tools: optional(
      fc.oneof(
        fc
          .array(definition, { minLength: 1, maxLength: 2 })
          .map((functionDeclarations) => [{ functionDeclarations }]),
        fc.constant([{ googleSearch: {} }, { functionDeclarations: [{ name: 'book' }] }]),
      ),
    ),
  }),
  'bedrock-nova': fc.record({ schemaVersion, system: optional(parts), messages: novaTurns }),
  'bedrock-nova-preference': fc
    .record({ schemaVersion, system: optional(parts), messages: fc.tuple(parts, parts, parts, fc.boolean()) })
    .map(({ messages: [question, better, worse, swapped], ...line }) => {
      const candidates = [
        { content: better, preferenceLabel: 'preferred' },
        { content: worse, preferenceLabel: 'non-preferred' },
      ];
      return {
        ...line,
        messages: [
          { role: 'user', content: question },
          { role: 'assistant', candidates: swapped ? candidates.reverse() : candidates },
        ],
      };
    }),
  'prompt-completion': fc.record({ prompt: shortText, completion: shortText }),
  text: fc.record({ text: shortText }),
  sharegpt: fc.oneof(
    fc.record({
      conversations: fc
        .tuple(from(fc.constant('system')), sharegptTurns)
        .map(([first, rest]): Line[] => [first, ...rest]),
    }),
    fc.record({
      conversations: sharegptTurns,
      system: optional(fc.oneof(shortText, fc.constant(''))),
      tools: optional(
        fc.oneof(
          fc.array(definition, { minLength: 1, maxLength: 2 }).map((each) => JSON.stringify(each)),
          fc.constantFrom('', '[ ]', 'none'),
        ),
      ),
    }),
    fc.record({
      conversations: sharegptTurns,
      system: optional(shortText),
      kto_tag: fc.oneof(fc.boolean(), fc.constantFrom('true', null)),
    }),
    fc.record({
      conversations: fc.tuple(from(fc.constantFrom('human', 'user'))),
      chosen: from(fc.constantFrom('gpt', 'assistant')),
      rejected: from(fc.constantFrom('gpt', 'chatgpt')),
    }),
  ),
  alpaca: fc.oneof(
    fc.record({
      instruction: shortText,
      input: optional(fc.oneof(shortText, fc.constant(''))),
      output: shortText,
      system: optional(fc.oneof(shortText, fc.constant(''))),
      history: optional(fc.array(fc.tuple(shortText, shortText), { maxLength: 2 })),
    }),
    fc.record({ instruction: shortText, input: optional(shortText), chosen: shortText, rejected: shortText }),
    fc.record({
      instruction: shortText,
      output: shortText,
      history: optional(fc.array(fc.tuple(shortText, shortText), { maxLength: 2 })),
      kto_tag: fc.oneof(fc.boolean(), fc.constantFrom('true', null)),
    }),
  ),
  'trl-messages': fc.record({
    messages: fc
      .tuple(fc.oneof(rounds, withCalls(false)), optional(fc.tuple(user, weighted('train'))))
      .map(([middle, last]): Line[] => [...middle, ...(last ?? [])]),
    tools: optional(tools),
  }),
  'trl-prompt-completion': sides(['prompt', 'user'], ['completion', 'assistant']),
  'trl-preference': fc.oneof(
    sides(['prompt', 'user'], ['chosen', 'assistant'], ['rejected', 'assistant']),
    fc.tuple(side('user'), answer, answer).map(([prompt, chosen, rejected]) => ({
      chosen: [...prompt, chosen],
      rejected: [...prompt, rejected],
    })),
    fc.record({ chosen: shortText, rejected: shortText }),
  ),
  'trl-unpaired': fc
    .tuple(sides(['prompt', 'user'], ['completion', 'assistant']), fc.boolean())
    .map(([line, label]) => ({ ...line, label })),
};
