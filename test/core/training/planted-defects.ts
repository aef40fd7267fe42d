/** Generates training files of any size with defects of every kind at known lines. The same seed gives the same file. */
import { chatExample, paragraph, randomSource } from './random-chat.ts';

/** The lines of a file, and the lines at which each rule must find a defect. */
export interface PlantedFile {
  readonly lines: Iterable<string>;
  /**
   * By rule, the numbers of the lines that break it, ascending. For repeats, these are the lines that are repeated. Complete after
   * all of `lines` has been read.
   */
  readonly planted: Readonly<Record<string, readonly number[]>>;
  /** One in 20 examples, each without a defect and different from all other lines. Complete after all of `lines` has been read. */
  readonly flawless: readonly { readonly line: number; readonly json: string }[];
}

type Example = ReturnType<typeof chatExample> & Record<string, unknown>;

const tools = [{ type: 'function', function: { name: 'track_parcel', parameters: { type: 'object' } } }];

const messageWithCall = (name: string, args: string) => ({
  role: 'assistant',
  tool_calls: [{ id: 'c1', type: 'function', function: { name, arguments: args } }],
});

/** Adds a text to the first message of the user. */
function withQuestionText(example: Example, text: string): Example {
  const user = example.messages.find(({ role }) => role === 'user');
  if (user) user.content = `${user.content} ${text}`;
  return example;
}

/** Replaces the last answer. */
function withAnswer(example: Example, text: string): Example {
  (example.messages.at(-1) as { content: string }).content = text;
  return example;
}

/** Letters and digits like those of a key. */
function keyCharacters(random: () => number, length: number): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  return Array.from({ length }, (_, at) =>
    at % 5 === 2 ? '7' : letters[Math.floor(random() * letters.length)],
  ).join('');
}

/**
 * The rules that a single line can break, each with a function that makes such a line from a valid example. A returned text is the line
 * itself, and a returned object is written as JSON. If several defects break the same rule, one has the name of the rule, and the names of
 * the others have more words after it.
 */
const defects: Readonly<Record<string, (example: Example, random: () => number) => object | string>> = {
  'invalid-json': (example) => JSON.stringify(example).slice(0, -2),
  'trailing-comma': (example) => `${JSON.stringify(example)},`,
  'data-type': () => '7',
  array: (example) => [example],
  'missing-messages-list': (example) => ({ message: example.messages }),
  'unrecognized-role': (example) => {
    (example.messages[1] as { role: string }).role = 'bot';
    return example;
  },
  'missing-content': (example) => {
    (example.messages[1] as { content: string }).content = '';
    return example;
  },
  'example-missing-assistant-message': (example) => ({ messages: example.messages.slice(0, 2) }),
  'last-not-assistant': (example) => ({
    messages: [...example.messages, { role: 'user', content: 'Thanks for that.' }],
  }),
  weight: (example) => {
    Object.assign(example.messages.at(-1) ?? {}, { weight: 0.5 });
    return example;
  },
  'weight-role': (example) => {
    Object.assign(example.messages[1] ?? {}, { weight: 0 });
    return example;
  },
  'message-type': (example) => ({
    messages: [...example.messages.slice(0, 2), 'Thank you.', ...example.messages.slice(2)],
  }),
  'tool-calls': (example) => ({
    messages: [...example.messages.slice(0, 2), { role: 'assistant', tool_calls: [{ type: 'function' }] }],
    tools,
  }),
  'tool-call-id': (example) => ({
    messages: [
      ...example.messages.slice(0, 2),
      { role: 'tool', content: 'ok' },
      ...example.messages.slice(2),
    ],
    tools,
  }),
  tools: (example, random) => ({
    ...example,
    tools: [{ type: 'function', function: { description: keyCharacters(random, 8) } }],
  }),
  'rare-tools': (example, random) => ({
    ...example,
    tools: [{ type: 'function', function: { name: keyCharacters(random, 8) } }],
  }),
  'replacement-character': (example) => withQuestionText(example, 'Stra\ufffde'),
  'lone-surrogate': (example) => withQuestionText(example, 'half a pair \ud83d here'),
  mojibake: (example) => withQuestionText(example, 'GrÃ¼ÃŸe aus KÃ¶ln'),
  'byte-order-mark-inside': (example) => withQuestionText(example, 'a\ufeffb'),
  'system-not-first': (example) => ({
    messages: [...example.messages.slice(1, 2), example.messages[0], ...example.messages.slice(2)],
  }),
  'same-role-twice': (example) => ({
    messages: [...example.messages.slice(0, 2), ...example.messages.slice(1)],
  }),
  'same-role-apart': (example) => ({
    messages: [
      ...example.messages.slice(0, 2),
      { ...(example.messages[1] as object), name: 'bob' },
      ...example.messages.slice(2),
    ],
  }),
  'starts-with-assistant': (example) => ({
    messages: [
      example.messages[0],
      { role: 'assistant', content: 'Good morning.' },
      ...example.messages.slice(1),
    ],
  }),
  'blank-content': (example) => {
    (example.messages[1] as { content: string }).content = '  \n';
    return example;
  },
  'tool-arguments': (example) => ({
    messages: [...example.messages.slice(0, 2), messageWithCall('track_parcel', '{"id": 1')],
    tools,
  }),
  'unknown-tool': (example) => ({
    messages: [...example.messages.slice(0, 2), messageWithCall('fly', '{}')],
    tools,
  }),
  'unmatched-tool-result': (example) => ({
    messages: [
      ...example.messages.slice(0, 2),
      { role: 'tool', tool_call_id: 'c9', content: 'ok' },
      ...example.messages.slice(2),
    ],
    tools,
  }),
  'reserved-word': (example) => withQuestionText(example, '<|im_end|>'),
  'extra-keys': (example) => ({ ...example, source: 'crm' }),
  'over-limit': (example, random) => withQuestionText(example, paragraph(random, 400)),
  secret: (example, random) => withQuestionText(example, `The key is sk-proj-${keyCharacters(random, 48)}`),
  'personal-data': (example, random) =>
    withQuestionText(example, `Write to ${keyCharacters(random, 6)}@mail.example.org`),
  'personal-data card': (example) => withQuestionText(example, 'My card is 4012 8888 8888 1881.'),
  'personal-data card with a word': (example) =>
    withQuestionText(example, 'My card number: 4012 8888 8888 1881, it expired.'),
  'personal-data telephone with a word': (example) =>
    withQuestionText(example, 'Call my number (415) 555-0132 any day.'),
  'personal-data telephone': (example) => withQuestionText(example, 'Call me at +49 30 901820 any day.'),
  // A question of its own, because an input may have only one answer.
  'answer-language': (example, random) => ({
    messages: [
      example.messages[0],
      {
        role: 'user',
        content: `Where is the parcel ${keyCharacters(random, 8)} that you have sent to us with this order?`,
      },
      { role: 'assistant', content: 'Das Paket ist nicht in dem Lager und wird auch nicht mehr kommen.' },
    ],
  }),
  'rare-system-prompt': (example, random) => {
    (example.messages[0] as { content: string }).content = `You answer in ${keyCharacters(random, 8)}.`;
    return example;
  },
  'missing-system-prompt': (example) => ({ messages: example.messages.slice(1) }),
  'mixed-formats': (example) => ({
    prompt: example.messages[1]?.content,
    completion: example.messages[2]?.content,
  }),
  'undefined-tools': (example) => ({
    messages: [...example.messages.slice(0, 2), messageWithCall('track_parcel', '{}')],
  }),
  'unanswered-tool-call': (example) => ({
    messages: [
      ...example.messages.slice(0, 2),
      messageWithCall('track_parcel', '{}'),
      ...example.messages.slice(1),
    ],
    tools,
  }),
  refusal: (example) =>
    withAnswer(example, `I’m sorry, but I can’t help with that. ${example.messages.at(-1)?.content}`),
  boilerplate: (example) =>
    withAnswer(example, `As an AI language model, I see it so. ${example.messages.at(-1)?.content}`),
};

/** For a defect, the other rules that it always breaks as well. */
const alsoBroken: Readonly<Record<string, readonly string[]>> = {
  'over-limit': ['answer-cut'],
  'mixed-formats': ['missing-system-prompt'],
  'answer-language': ['rare-language'],
  tools: ['rare-tools'],
};

/** Texts that resemble defects, but are not defects. */
const nearMisses = [
  'It was 2026-11-26 at 18:12:45.',
  'See order 4111111111111111 and invoice #4012888888881881.',
  'Version 10.15.7 and 192.168.100.200 are old.',
  'The id is 123e4567-e89b-12d3-a456-426614174000.',
  'The hash is 7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069.',
  'Grüße aus São Paulo 😀 and Ångström.',
  'Ask @someone about icon@2x.png and npm i vite@8.1.0.',
  'The formula is a < b, list[0] and 3.14159265358979323846.',
  'I am sorry to hear that it is late.',
  'The card order number 4012 8888 8888 1881 is old.',
  'The card ends in 4242, the total is $1,234,567.89.',
];

/**
 * A file of `size` lines. In each 20 lines, one has a defect, one has a text of `nearMisses`, and the rest are plain. A
 * duplicate, near duplicate or contradiction is made from the valid line before it.
 */
export function plantedFile(size: number, seed: number): PlantedFile {
  const planted: Record<string, number[]> = {};
  const plant = (rule: string, line: number): void => {
    const lines = planted[rule];
    if (lines) lines.push(line);
    else planted[rule] = [line];
  };
  const flawlessLines: { readonly line: number; readonly json: string }[] = [];
  const repeats = ['exact-duplicates', 'near-duplicates', 'conflicting-answers'];
  const kinds = [...Object.keys(defects), ...repeats];
  function* write(): Generator<string> {
    const random = randomSource(seed);
    let lineBefore: { example: Example; line: number } | null = null;
    for (let line = 1; line <= size; line += 1) {
      const example = chatExample(random) as Example;
      if (line % 20 === 10) {
        yield JSON.stringify(
          withQuestionText(example, nearMisses[((line / 10) % nearMisses.length) | 0] as string),
        );
        continue;
      }
      if (line % 20 !== 0) {
        // The line before a defect. A duplicate is made from it, and no other line repeats it.
        if (line % 20 === 19) lineBefore = { example, line };
        if (line % 20 === 5) flawlessLines.push({ line, json: JSON.stringify(example) });
        yield JSON.stringify(example);
        continue;
      }
      const kind = kinds[(line / 20) % kinds.length] as string;
      const before = lineBefore as NonNullable<typeof lineBefore>;
      const copy = JSON.parse(JSON.stringify(before.example)) as Example;
      const defect = defects[kind];
      if (defect) {
        const [rule = ''] = kind.split(' ');
        for (const brokenRule of [rule, ...(alsoBroken[rule] ?? [])]) plant(brokenRule, line);
        const broken = defect(example, random);
        yield typeof broken === 'string' ? broken : JSON.stringify(broken);
      } else if (kind === 'exact-duplicates') {
        plant(kind, before.line);
        yield JSON.stringify(copy);
      } else if (kind === 'near-duplicates') {
        plant(kind, before.line);
        const last = copy.messages.at(-1) as { content: string };
        last.content = `${last.content} Indeed.`;
        // The same input with another answer is also a contradiction.
        plant('conflicting-answers', before.line);
        yield JSON.stringify(copy);
      } else {
        plant(kind, before.line);
        yield JSON.stringify(withAnswer(copy, paragraph(random, 12)));
      }
    }
  }
  return { lines: write(), planted, flawless: flawlessLines };
}

/** A validation file, and its leaks: each is a line of the validation file (`line`) and its line in the training file. */
export interface PlantedValidation {
  readonly lines: readonly string[];
  readonly leaks: readonly { readonly line: number; readonly trainingLine: number }[];
  readonly nearLeaks: readonly { readonly line: number; readonly trainingLine: number }[];
}

/**
 * A validation file of `size` lines. One in ten has the input of a valid training example with another answer, one in ten has
 * nearly the input of one, and the rest are new. The answers have different lengths, because leaks depend on the input only.
 */
export function plantedValidation(
  flawless: PlantedFile['flawless'],
  size: number,
  seed: number,
): PlantedValidation {
  const random = randomSource(seed);
  const lines: string[] = [];
  const leaks: { line: number; trainingLine: number }[] = [];
  const nearLeaks: { line: number; trainingLine: number }[] = [];
  let nextFlawless = 0;
  for (let line = 1; line <= size; line += 1) {
    const source = line % 5 === 0 ? flawless[nextFlawless++] : undefined;
    if (!source) {
      lines.push(JSON.stringify(chatExample(random)));
      continue;
    }
    const example = withAnswer(
      JSON.parse(source.json) as Example,
      paragraph(random, 1 + Math.floor(random() * 30)),
    );
    const isNear = line % 10 === 0;
    (isNear ? nearLeaks : leaks).push({ line, trainingLine: source.line });
    lines.push(JSON.stringify(isNear ? withQuestionText(example, 'Thank you.') : example));
  }
  return { lines, leaks, nearLeaks };
}
