/** The checks of examples and files: texts that they find, and similar texts that they must not find. */
import { describe, expect, it } from 'vitest';
import type { TrainingFix } from '../../../src/core/training/clean.ts';
import type { DropReason } from '../../../src/core/training/drop.ts';
import { findingRules } from '../../../src/core/training/findings.ts';
import { createTrainingInspection } from '../../../src/core/training/inspection.ts';

const count = (text: string): number => text.split(/\s+/).filter(Boolean).length;

type Message = Readonly<Record<string, unknown>>;
const user = (content: unknown): Message => ({ role: 'user', content });
const assistant = (content: unknown): Message => ({ role: 'assistant', content });
const system = (content: unknown): Message => ({ role: 'system', content });
const call = (name: string, args: unknown, id = 'c1'): Message => ({
  role: 'assistant',
  tool_calls: [{ id, type: 'function', function: { name, arguments: args } }],
});
const result = (id: string): Message => ({ role: 'tool', tool_call_id: id, content: '3' });
const tools = [{ type: 'function', function: { name: 'free_bay', parameters: { type: 'object' } } }];

/** The rules that a file with only this example breaks, without the rule that the file has too few examples. */
function rulesOf(example: object): readonly string[] {
  const inspection = createTrainingInspection({ count });
  inspection.add(JSON.stringify(example));
  return inspection
    .report()
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule !== 'too-few-examples');
}

const withQuestion = (text: string): object => ({ messages: [user(text), assistant('Bay three')] });
const withAnswer = (text: string): object => ({ messages: [user('Which bay?'), assistant(text)] });

describe('the checks of messages', () => {
  it.each<[string, object, string]>([
    ['a system message first', { messages: [system('S'), user('Q'), assistant('A')] }, ''],
    ['a late system message', { messages: [user('Q'), system('S'), assistant('A')] }, 'system-not-first'],
    ['the user twice', { messages: [user('Q'), user('R'), assistant('A')] }, 'same-role-twice'],
    ['the assistant twice', { messages: [user('Q'), assistant('A'), assistant('B')] }, 'same-role-twice'],
    [
      'the user twice, under two names',
      { messages: [user('Q'), { ...user('R'), name: 'bob' }, assistant('A')] },
      'same-role-apart',
    ],
    [
      'the user twice, with a system message between',
      { messages: [user('Q'), system('S'), user('R'), assistant('A')] },
      'system-not-first same-role-apart',
    ],
    [
      'the user twice, under one name',
      { messages: [{ ...user('Q'), name: 'Ann' }, { ...user('R'), name: 'Ann' }, assistant('A')] },
      'same-role-apart',
    ],
    [
      'the assistant twice, with a key that the format does not join',
      {
        messages: [user('Q'), { ...assistant('A'), refusal: null }, { ...assistant('B'), refusal: null }],
      },
      'same-role-apart',
    ],
    [
      'an answer in the prompt and one in the completion',
      { prompt: [user('Q'), assistant('A')], completion: [assistant('B')] },
      'few-examples same-role-apart',
    ],
    [
      'the user twice under two names, and twice without a name',
      {
        messages: [
          user('Q'),
          { ...user('R'), name: 'bob' },
          assistant('A'),
          user('S'),
          user('T'),
          assistant('B'),
        ],
      },
      'same-role-twice',
    ],
    [
      'the user twice in the prompt of a preference',
      {
        input: { messages: [user('Q'), user('R')] },
        preferred_output: [assistant('A')],
        non_preferred_output: [assistant('B')],
      },
      'few-examples same-role-twice',
    ],
    [
      'the assistant first',
      { messages: [assistant('Hello'), user('Q'), assistant('A')] },
      'starts-with-assistant',
    ],
    ['white space alone', { messages: [user(' \n'), assistant('A')] }, 'blank-content'],
    ['an extra key', { messages: [user('Q'), assistant('A')], mood: 1 }, 'extra-keys'],
    ['a known option', { messages: [user('Q'), assistant('A')], parallel_tool_calls: false }, ''],
    [
      'a valid call',
      { messages: [user('Q'), call('free_bay', '{"kg": 12}'), result('c1'), assistant('A')], tools },
      '',
    ],
    ['a call as the answer', { messages: [user('Q'), call('free_bay', '{}')], tools }, ''],
    [
      'arguments that are no JSON',
      { messages: [user('Q'), call('free_bay', '{"kg": 12')], tools },
      'tool-arguments',
    ],
    ['arguments that are a list', { messages: [user('Q'), call('free_bay', '[]')], tools }, 'tool-arguments'],
    ['an unknown tool', { messages: [user('Q'), call('fly', '{}')], tools }, 'unknown-tool'],
    ['no tools', { messages: [user('Q'), call('fly', '{}')] }, 'undefined-tools'],
    [
      'older functions',
      {
        messages: [
          user('Q'),
          { role: 'assistant', content: null, function_call: { name: 'f', arguments: '{}' } },
        ],
        functions: [{ name: 'f' }],
      },
      '',
    ],
    [
      'a result without a call',
      { messages: [user('Q'), result('c9'), assistant('A')], tools },
      'unmatched-tool-result',
    ],
    [
      'a call without a result',
      { messages: [user('Q'), call('free_bay', '{}'), user('R'), assistant('A')], tools },
      'unanswered-tool-call',
    ],
  ])('find in %s the problem “%s”', (_, example, rule) => {
    expect(rulesOf(example).join(' ')).toBe(rule);
  });

  it('report no key of a format whose lines may have any other keys', () => {
    const trl = { prompt: [user('Q')], completion: [assistant('A')], mood: 1 };
    expect(rulesOf(trl)).not.toContain('extra-keys');
  });

  it('name the call whose arguments are not JSON, and do not show the arguments', () => {
    const inspection = createTrainingInspection({ count });
    inspection.add(
      JSON.stringify({ messages: [user('Q'), call('free_bay', '{"secret": "hunter2"')], tools }),
    );
    const { findings } = inspection.report();
    expect(findings.find(({ rule }) => rule === 'tool-arguments')?.places).toEqual([
      { line: 1, message: 1, tool: 'free_bay' },
    ]);
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });
});

describe('the checks of encodings', () => {
  it.each([
    ['Stra\ufffde', 'replacement-character'],
    ['half \ud83d of a pair', 'lone-surrogate'],
    ['half \ude00', 'lone-surrogate'],
    ['GrÃ¼ÃŸe', 'mojibake'],
    ['itâ€™s', 'mojibake'],
    ['12 Â°C', 'mojibake'],
    ['Danke ðŸ˜€', 'mojibake'],
    ['inside \ufeff a text', 'byte-order-mark-inside'],
    ['Grüße 😀 from São Paulo', ''],
    ['“MAÇÔ, SÃO JOÃO, «AMANHû', ''],
    ['Âge, ÂNGELO, château, Ångström', ''],
    ['â, ê, î and €', ''],
    ['日本語とе́', ''],
  ])('find in “%s” the problem “%s”', (text, rule) => {
    expect(rulesOf(withQuestion(text)).join(' ')).toBe(rule);
  });
});

describe('the checks of secrets and personal data', () => {
  const letters = 'Ab3Cd4Ef5Gh6Ij7Kl8Mn9Op0Qr1St2Uv3Wx4Yz5aB6cD7eF8gH9';
  it.each([
    ['an OpenAI key', `sk-${letters.slice(0, 48)}`, 'sk-…'],
    ['a project key', `my key is sk-proj-${letters}.`, 'sk-proj-…'],
    ['an Anthropic key', `sk-ant-api03-${letters}`, 'sk-ant-api03-…'],
    ['an AWS key', 'AKIAQWERTYUIOPASDF23', 'AKIA…'],
    ['a GitHub token', `ghp_${letters.slice(0, 36)}`, 'ghp_…'],
    ['a GitLab token', `glpat-${letters.slice(0, 20)}`, 'glpat-…'],
    ['a Slack token', `xoxb-123456789012-${letters.slice(0, 24)}`, 'xoxb-…'],
    ['a Google key', `AIza${letters.slice(0, 35)}`, 'AIza…'],
    ['a Stripe key', `sk_live_${letters.slice(0, 24)}`, 'sk_live_…'],
    ['a Hugging Face token', `hf_${'AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGh'}`, 'hf_…'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIE', '-----BEGIN … PRIVATE KEY-----'],
    ['a JWT', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVPmB92K27u', 'eyJ…'],
    ['a password in a URL', 'postgres://admin:s3cretpw@db.internal/main', 'postgres://…:…@…'],
  ])('find %s and mask it', (_, text, masked) => {
    expect(sensitive(text)).toEqual([['secret', masked]]);
  });

  it.each([
    ['a Visa card', '4111 1111 1111 1111', '…1111'],
    ['a card without spaces', 'pay with 5555555555554444 please', '…4444'],
    ['an American Express card', '3782-822463-10005', '…0005'],
    ['an e-mail address', 'write to jane.doe@mail.example.org.', 'j…@….org'],
    ['an international telephone number', 'call +49 30 1234 5678', '+…78'],
    ['a North American telephone number', 'call (415) 555-0132 today', '…32'],
    ['a telephone number with dashes', '415-555-0132', '…32'],
    ['a card after “number”', 'My card number: 4111 1111 1111 1111', '…1111'],
    ['a card after “no.”', 'credit card no. 4111 1111 1111 1111', '…1111'],
    ['a card after “account number”', 'debit card account number 4111111111111111', '…1111'],
    ['a card after #', 'Visa #4111 1111 1111 1111', '…1111'],
    ['a card after “Nr.”', 'Kreditkarten-Nr.: 4111 1111 1111 1111', '…1111'],
    ['a card after the French “no”', 'carte no 4111 1111 1111 1111', '…1111'],
    ['a telephone after “number”', 'phone number: +49 30 1234 5678', '+…78'],
    ['a telephone after “number” and a use', 'contact number (mobile) no. 415-555-0132', '…32'],
    ['a telephone after “call my number”', 'Call my number (415) 555-0132', '…32'],
    ['a telephone after “fax no.”', 'fax no. 415.555.0132', '…32'],
    ['a telephone after “Telefon-Nr.”', 'Telefon-Nr. +49 30 1234 5678', '+…78'],
    ['a telephone after the Spanish “no.”', 'teléfono no. +34 612 34 56 78', '+…78'],
    ['an IBAN', 'DE89 3704 0044 0532 0130 00', 'DE…00'],
    ['an IBAN without spaces', 'GB82WEST12345698765432', 'GB…32'],
  ])('find %s and mask it', (_, text, masked) => {
    expect(sensitive(text)).toEqual([['personal-data', masked]]);
  });

  it.each([
    ['a date', '2026-11-26T18:12:00Z, 26.11.2026 and 11/26/2026'],
    ['an order number', 'order 4111111111111111 and #4012888888881881'],
    ['a card number with a wrong check digit', '4111 1111 1111 1112'],
    ['a long number that no card has', '9999 8888 7777 6666 and 1234567890123456'],
    ['digits of π', '3.14159265358979323846264338327950288'],
    ['a version', 'version 10.15.7, 1.2.3.4 and v2.0.0-rc.1'],
    ['an IP address', '192.168.100.200 and 10.0.0.1:8080'],
    ['a UUID', '123e4567-e89b-12d3-a456-426614174000'],
    ['a UUID of digits', '41111111-1111-4111-8111-111111111111'],
    [
      'a hash',
      'd41d8cd98f00b204e9800998ecf8427e and 7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069',
    ],
    ['a time stamp', '1764180720000 and 1764180720.123456'],
    ['an ISBN', 'ISBN 978-3-16-148410-0'],
    ['a handle', '@someone, user@host, npm install vite@8.1.0'],
    ['a file name', 'icon@2x.png'],
    ['a repository', 'git@github.com:a/b.git'],
    ['a slug', 'sk-learn-is-a-nice-library-for-python and task-list-of-the-long-week'],
    ['a placeholder', 'sk-... and sk-xxxxxxxx and AKIAEXAMPLE'],
    ['a password that is a variable', 'postgres://user:{password}@host/db'],
    ['a public key', '-----BEGIN PUBLIC KEY----- and -----BEGIN CERTIFICATE-----'],
    ['money and measures', '$1,234,567.89 and 1 000 000 km and +5.25 % and 12 x 34 x 56'],
    ['a range of years', '1999-2004, 2001-2026 and 100-200-3000'],
    ['a sum', '1+1234567=1234568'],
    ['a text in capitals', 'DE12 ROAD SIGN WITH MANY WORDS 1234567'],
    ['coordinates', '52.5200066, 13.404954'],
    ['a tracking number', 'tracking no. 4012888888881881'],
    ['an order number beside a card', 'card order number 4111 1111 1111 1111'],
    ['the number of a credit note', 'credit note no. 4111 1111 1111 1111'],
    ['a ticket of a call', 'call ticket id 415-555-0132'],
    ['an account', 'account number 4111 1111 1111 1111'],
  ])('find nothing in %s', (_, text) => {
    expect(sensitive(text)).toEqual([]);
  });

  /** The rule and the masked text of each secret and each item of personal data in a text. */
  function sensitive(text: string): readonly (readonly [string, unknown])[] {
    const inspection = createTrainingInspection({ count });
    inspection.add(JSON.stringify(withQuestion(text)));
    const { findings } = inspection.report();
    return findings
      .filter(({ rule }) => rule === 'secret' || rule === 'personal-data')
      .flatMap(({ rule, places }) => places.map(({ masked }) => [rule, masked] as const));
  }
});

describe('the checks of answers', () => {
  it.each([
    ['I’m sorry, but I can’t help with that.', 'refusal'],
    ['I cannot assist with this request.', 'refusal'],
    ['I am unable to provide that.', 'refusal'],
    ['Unfortunately, I cannot do that.', 'refusal'],
    ['As an AI language model, I have no opinion.', 'boilerplate'],
    ['It is in bay 3. I hope this helps!', 'boilerplate'],
    ['I’m sorry to hear that. The parcel left today.', ''],
    ['I cannot recommend this book enough.', ''],
    ['I can’t see why not: bay 3 is free.', ''],
    ['Sorry about the delay, it ships today.', ''],
    ['Our AI team hopes it helps the warehouse.', ''],
  ])('find in “%s” the problem “%s”', (text, rule) => {
    expect(rulesOf(withAnswer(text)).join(' ')).toBe(rule);
  });

  it('find an answer whose language differs from that of the question', () => {
    const german = 'Das Paket ist nicht in dem Lager und wird auch nicht mehr kommen.';
    const english = 'Where is the parcel that you have sent to us with this order?';
    expect(rulesOf({ messages: [user(english), assistant(german)] })).toEqual(['answer-language']);
    expect(rulesOf({ messages: [user(german), assistant(german)] })).toEqual([]);
    expect(rulesOf({ messages: [user('Q'), assistant(german)] })).toEqual([]);
  });

  it.each(['<|im_start|>user', 'a [INST] b', '<|eot_id|>', '<start_of_turn>'])(
    'find the marker in %s',
    (text) => {
      expect(rulesOf(withQuestion(text))).toEqual(['reserved-word']);
    },
  );

  it.each(['User: Anna', '<div>', 'list[0]', '</s>', '<image>', 'a <| b'])('find no marker in %s', (text) => {
    expect(rulesOf(withQuestion(text))).toEqual([]);
  });
});

describe('the checks of a file', () => {
  const findingsOf = (examples: readonly object[]) => {
    const inspection = createTrainingInspection({ count, limit: 50 });
    for (const example of examples) inspection.add(JSON.stringify(example));
    return inspection.report().findings;
  };
  const findingOf = (examples: readonly object[], rule: string) =>
    findingsOf(examples).find((finding) => finding.rule === rule);
  const many = (size: number, make: (index: number) => object): readonly object[] =>
    Array.from({ length: size }, (_, index) => make(index));

  it('find prose among answers that are mostly JSON, but not JSON among answers that are mostly prose', () => {
    const json = (index: number): object => ({
      messages: [user(`Q${index}`), assistant(`{"bay": ${index}}`)],
    });
    const prose = (index: number): object => ({
      messages: [user(`R${index}`), assistant(`It is in bay ${index}.`)],
    });
    expect(findingOf([...many(8, json), ...many(2, prose)], 'mixed-output')).toMatchObject({
      count: 2,
      lines: [9, 10],
    });
    expect(findingOf([...many(2, json), ...many(8, prose)], 'mixed-output')).toBeUndefined();
    expect(findingOf(many(9, json), 'mixed-output')).toBeUndefined();
  });

  it('find labels with very different frequencies', () => {
    const label = (index: number, text: string): object => ({
      messages: [user(`Q${index}`), assistant(text)],
    });
    const unequal = many(60, (index) => label(index, index % 20 === 7 ? 'spam' : 'fine'));
    expect(findingOf(unequal, 'label-imbalance')).toMatchObject({
      count: 57,
      // The first of the 57 lines, not a line of the rarest label: “Open line 8, 56 more” would name a line that is not counted.
      lines: [1],
      params: { labels: 2, rarest: 3 },
    });
    expect(
      findingOf(
        many(60, (index) => label(index, index % 3 ? 'spam' : 'fine')),
        'label-imbalance',
      ),
    ).toBeUndefined();
    expect(
      findingOf(
        many(60, (index) => label(index, `id ${index}`)),
        'label-imbalance',
      ),
    ).toBeUndefined();
  });

  it('find a system prompt or tools that differ from those of most examples, and a missing system prompt', () => {
    const example = (index: number, prompt: string | null, toolList: object[] | null = null): object => ({
      messages: [...(prompt ? [system(prompt)] : []), user(`Q${index}`), assistant(`A${index}`)],
      ...(toolList && { tools: toolList }),
    });
    expect(
      findingOf([example(0, 'T'), ...many(5, (index) => example(index + 1, 'S'))], 'rare-system-prompt'),
    ).toMatchObject({ count: 1, lines: [1] });
    expect(
      findingOf(
        many(6, (index) => example(index, `S${index}`)),
        'rare-system-prompt',
      ),
    ).toBeUndefined();
    expect(
      findingOf([...many(5, (index) => example(index, 'S')), example(9, null)], 'missing-system-prompt'),
    ).toMatchObject({ count: 1, lines: [6] });
    const other = [{ type: 'function', function: { name: 'other' } }];
    expect(
      findingOf([...many(5, (index) => example(index, 'S', tools)), example(9, 'S', other)], 'rare-tools'),
    ).toMatchObject({ count: 1, lines: [6] });
  });

  it('find examples that are too long, and those whose whole answer would be cut off', () => {
    const long = (words: number, answerWords: number): object => ({
      messages: [user('q '.repeat(words)), assistant('a '.repeat(answerWords))],
    });
    const findings = findingsOf([long(20, 19), long(20, 40), long(60, 3)]);
    expect(findings.find(({ rule }) => rule === 'over-limit')?.places).toEqual([
      { line: 2, tokens: 71, lost: 21 },
      { line: 3, tokens: 74, lost: 24 },
    ]);
    expect(findings.find(({ rule }) => rule === 'answer-cut')?.lines).toEqual([3]);
  });

  it('find the same problems in a system prompt whether or not it repeats the system prompt of the line before', () => {
    const key = 'sk-proj-Aa1Bb2Cc3Dd4Ee5Ff6Gg7Hh8';
    const prompts = [`Use ${key} or write to ann@example.org. <|im_start|>`, 'You answer\u00a0 briefly.'];
    const linesOf = (order: readonly number[]): readonly string[] =>
      order.map((prompt, index) =>
        JSON.stringify({
          messages: [system(prompts[prompt]), user(`Question ${index}`), assistant(`Answer ${index}`)],
        }),
      );
    for (const checks of ['all', 'counts'] as const) {
      const lines = linesOf([0, 0, 1, 1, 1, 0, 1]);
      const onePass = createTrainingInspection({ count, checks });
      for (const line of lines) onePass.add(line);
      const merged = createTrainingInspection({ count, checks });
      for (const [index, line] of lines.entries()) {
        // A part of one line has no previous system prompt.
        const part = createTrainingInspection({ count, checks, offset: index });
        part.add(line);
        merged.merge(part);
      }
      expect(merged.state()).toEqual(onePass.state());
      expect(merged.report()).toEqual(onePass.report());
    }
    const inspection = createTrainingInspection({ count });
    for (const line of linesOf([0, 0, 0])) inspection.add(line);
    const countByRule = Object.fromEntries(
      inspection.report().findings.map(({ rule, count: times }) => [rule, times]),
    );
    expect(countByRule).toMatchObject({ secret: 3, 'personal-data': 3, 'reserved-word': 3 });
  });

  it('find few examples in a file with fewer than 50', () => {
    expect(
      findingOf(
        many(49, (index) => withQuestion(`Q${index}`)),
        'few-examples',
      ),
    ).toMatchObject({ count: 49, severity: 'note' });
    expect(
      findingOf(
        many(50, (index) => withQuestion(`Q${index}`)),
        'few-examples',
      ),
    ).toBeUndefined();
  });

  it('find invalid JSON, with the column and the expected character', () => {
    const inspection = createTrainingInspection({ count });
    inspection.add('{"messages": [}');
    expect(inspection.report().findings.find(({ rule }) => rule === 'invalid-json')?.places).toEqual([
      { line: 1, column: 15, expected: 'value' },
    ]);
  });
});

describe('every rule', () => {
  it.each(Object.entries(findingRules))(
    '%s has a sentence in the singular and in the plural',
    (_, { says }) => {
      for (const times of [1, 2])
        expect(says({ count: times, index: 0, labels: 2, rarest: 1, role: 'x' })).toMatch(/^.+\.$/);
    },
  );
});

it('the rules that offer a fix are those that the cleaner can fix', () => {
  // The type makes the compiler check that this list is complete.
  const fixes: Readonly<Record<TrainingFix | DropReason, true>> = {
    'byte-order-mark': true,
    'trailing-comma': true,
    array: true,
    'weight-role': true,
    'extra-keys': true,
    'lone-surrogate': true,
    mojibake: true,
    'byte-order-mark-inside': true,
    'same-role-twice': true,
    'same-answers': true,
    secret: true,
    'personal-data': true,
    'exact-duplicates': true,
    leaks: true,
  };
  const offered = Object.keys(findingRules).filter((rule) => findingRules[rule]?.fix);
  // A byte order mark is a property of the file, not a finding.
  expect(offered.sort()).toEqual(
    Object.keys(fixes)
      .filter((fix) => fix !== 'byte-order-mark')
      .sort(),
  );
});
