/** The fixes of a training line: each mends its own defect, and changes nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTrainingLine, type TrainingFix, trainingFixes } from '../../../src/core/training/clean.ts';
import { dropReasons } from '../../../src/core/training/drop.ts';
import { findingRules } from '../../../src/core/training/findings.ts';
import { createTrainingInspection } from '../../../src/core/training/inspection.ts';
import { lineOf } from './formats/lines.ts';

const user = (content: string | readonly unknown[], others = {}) => ({ role: 'user', content, ...others });
const answer = { role: 'assistant', content: 'Bay 3' };
const line = (...messages: readonly unknown[]): string => JSON.stringify({ messages });
const call = { id: 'c1', type: 'function', function: { name: 'f', arguments: '{}' } };
const key = `sk-proj-${'a1B2'.repeat(8)}`;

it('each finding that offers a fix belongs to a fix of a line or to a reason to drop a line', () => {
  const offered = Object.keys(findingRules).filter((rule) => findingRules[rule]?.fix);
  // The report states a byte order mark as a property of the file, not as a finding.
  const fixesAndReasons = [...trainingFixes.filter((fix) => fix !== 'byte-order-mark'), ...dropReasons];
  expect(offered.toSorted()).toEqual(fixesAndReasons.toSorted());
});

describe('the fix', () => {
  it.each<[TrainingFix, string, string | null]>([
    ['byte-order-mark', `\uFEFF${line(user('a'))}`, line(user('a'))],
    ['trailing-comma', `${line(user('a'))} , `, line(user('a'))],
    ['array', ' [ ', null],
    ['array', ']', null],
    [
      'weight-role',
      '{"conversations":[{"from":"human","value":"a","weight":0},{"from":"gpt","value":"b","weight":0}]}',
      '{"conversations":[{"from":"human","value":"a"},{"from":"gpt","value":"b","weight":0}]}',
    ],
    [
      'weight-role',
      line(user('a', { weight: 1 }), { ...answer, weight: 0 }),
      line(user('a'), { ...answer, weight: 0 }),
    ],
    ['lone-surrogate', line(user('a\ud800b')), line(user('a\uFFFDb'))],
    ['lone-surrogate', line(user('\udc00😀')), line(user('\uFFFD😀'))],
    ['mojibake', line(user('CafÃ© â€œaâ€\u009d, 5 â‚¬, Ã\u00a0')), line(user('Café “a”, 5 €, à'))],
    ['mojibake', line(user('Danke ðŸ˜€')), line(user('Danke 😀'))],
    ['byte-order-mark-inside', line(user('a\uFEFFb')), line(user('ab'))],
    ['same-role-twice', line(user('a'), user('b'), answer), line(user('a\n\nb'), answer)],
    ['secret', line(user(`key ${key}, bye`)), line(user('key sk-proj-…, bye'))],
    [
      'secret',
      line(user('-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\nbye')),
      line(user('-----BEGIN … PRIVATE KEY-----\nbye')),
    ],
    [
      'personal-data',
      line(user('to ada@example.com, card 4539 1488 0343 6467.')),
      line(user('to a…@….com, card …6467.')),
    ],
    [
      'same-role-twice',
      line(user([{ type: 'text', text: 'a' }]), user([{ type: 'text', text: 'b' }])),
      line(
        user([
          { type: 'text', text: 'a' },
          { type: 'text', text: 'b' },
        ]),
      ),
    ],
    [
      'same-role-twice',
      line(
        user('a'),
        { role: 'assistant', content: 'b' },
        { role: 'assistant', content: null, tool_calls: [call] },
      ),
      line(user('a'), { role: 'assistant', content: 'b', tool_calls: [call] }),
    ],
    [
      'same-role-twice',
      line(user('a'), { role: 'assistant', tool_calls: [call] }, { role: 'assistant', tool_calls: [call] }),
      line(user('a'), { role: 'assistant', tool_calls: [call, call] }),
    ],
    [
      'same-role-twice',
      '{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"user","parts":[{"text":"b"}]},{"role":"model","parts":[{"text":"c"}]}]}',
      '{"contents":[{"role":"user","parts":[{"text":"a"},{"text":"b"}]},{"role":"model","parts":[{"text":"c"}]}]}',
    ],
    [
      'same-role-twice',
      '{"contents":[{"role":"model","parts":[{"text":"a"}]},{"role":"model","parts":[{"functionCall":{"name":"f"}}]}]}',
      '{"contents":[{"role":"model","parts":[{"text":"a"},{"functionCall":{"name":"f"}}]}]}',
    ],
    [
      'same-role-twice',
      '{"conversations":[{"from":"human","value":"a"},{"from":"user","value":"b"},{"from":"gpt","value":"c"}]}',
      '{"conversations":[{"from":"human","value":"a\\n\\nb"},{"from":"gpt","value":"c"}]}',
    ],
    [
      'same-role-twice',
      `{"prompt":${JSON.stringify([user('a'), user('b')])},"completion":${JSON.stringify([answer])}}`,
      `{"prompt":${JSON.stringify([user('a\n\nb')])},"completion":${JSON.stringify([answer])}}`,
    ],
    [
      'same-role-twice',
      `{"input":${line(user('a'), user('b'))},"preferred_output":[],"non_preferred_output":[]}`,
      `{"input":${line(user('a\n\nb'))},"preferred_output":[],"non_preferred_output":[]}`,
    ],
    ['same-answers', '{"prompt":"a","chosen":"b c","rejected":" b c\\n"}', null],
    [
      'same-answers',
      `{"input":${line(user('a'))},"preferred_output":${JSON.stringify([answer])},"non_preferred_output":${JSON.stringify([answer])}}`,
      null,
    ],
    [
      'weight-role',
      `{"input":${line(user('a', { weight: 1 }))},"preferred_output":[],"non_preferred_output":[]}`,
      `{"input":${line(user('a'))},"preferred_output":[],"non_preferred_output":[]}`,
    ],
    [
      'extra-keys',
      '{"input":{"messages":[],"id":1,"parallel_tool_calls":false},"preferred_output":[],"non_preferred_output":[]}',
      '{"input":{"messages":[],"parallel_tool_calls":false},"preferred_output":[],"non_preferred_output":[]}',
    ],
  ])('%s mends the line %s', (fix, before, after) => {
    expect(cleanTrainingLine(before, [fix])).toBe(after);
    const others = trainingFixes.filter((each) => each !== fix);
    expect(cleanTrainingLine(before, others)).toBe(before);
  });

  it.each<[TrainingFix, string]>([
    ['same-role-twice', line({ ...answer, train: false }, { ...answer, train: true })],
    ['same-role-twice', line({ ...answer, train: 1 }, { ...answer, train: 0 })],
    ['same-answers', '{"prompt":"a","chosen":"if b:\\n  c()\\nd()","rejected":"if b:\\n  c()\\n  d()"}'],
    ['mojibake', line(user('CAFÉ» Ã la carte, Ângela, 20 Â'))],
    ['same-role-twice', line({ ...answer, weight: 0 }, answer)],
    ['same-role-twice', line(user('a', { name: 'ada' }), user('b', { name: 'bob' }))],
    ['same-role-twice', line({ role: 'system', content: 'a' }, { role: 'system', content: 'b' })],
    ['same-role-twice', line({ role: 'assistant', tool_calls: [call] }, answer)],
    [
      'same-role-twice',
      '{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"user","parts":[{"functionResponse":{"name":"f","response":{}}}]}]}',
    ],
    [
      'same-role-twice',
      '{"conversations":[{"from":"gpt","value":"a"},{"from":"function_call","value":"{\\"name\\":\\"f\\"}"}]}',
    ],
    ['same-answers', '{"prompt":"a","chosen":"b","rejected":"B"}'],
    ['same-answers', line(user('a'), answer, answer)],
    ['array', '[1]'],
    ['trailing-comma', '{"messages":[],'],
    ['extra-keys', '{"question":"a","id":1}'],
    ['extra-keys', '{"messages":[{"role":"user","content":"a"}],"reference_answer":{"bay":"3"}}'],
    // Lines of these formats may have any other keys.
    ['extra-keys', '{"prompt":"a","chosen":"b","rejected":"c","score_chosen":9}'],
    ['extra-keys', '{"conversations":[{"from":"human","value":"a"},{"from":"gpt","value":"b"}],"id":"1"}'],
    ['extra-keys', '{"instruction":"a","input":"","output":"b","source":"crm"}'],
  ])('%s does not change the line %s', (fix, before) => {
    expect(cleanTrainingLine(before, [fix])).toBe(before);
  });

  it('extra-keys recognises the format of the line, and removes the keys that this format does not have', () => {
    const chat = '{"messages":[],"id":1,"tools":[]}';
    expect(cleanTrainingLine(chat, ['extra-keys'])).toBe('{"messages":[],"tools":[]}');
    expect(cleanTrainingLine('{"prompt":"a","completion":"b","id":1}', ['extra-keys'])).toBe(
      '{"prompt":"a","completion":"b"}',
    );
  });

  it('extra-keys leaves no extra key that an inspection reports, in any format', () => {
    for (const [format, lines] of Object.entries(lineOf))
      fc.assert(
        fc.property(lines, (value) => {
          const cleaned = cleanTrainingLine(JSON.stringify({ ...value, mood: 1 }), ['extra-keys']) as string;
          const inspection = createTrainingInspection({ count: () => 1 });
          inspection.add(cleaned);
          const reported = inspection.report().findings.filter(({ rule }) => rule === 'extra-keys');
          expect([format, cleaned, reported.flatMap(({ places }) => places)]).toEqual([format, cleaned, []]);
        }),
        { numRuns: 10 },
      );
  });

  it('extra-keys removes every key that a host with the rule `extra-keys` refuses, if the fix does not keep the allowed keys', () => {
    const options = { keepsAllowedKeys: false };
    expect(
      cleanTrainingLine('{"messages":[],"id":1,"parallel_tool_calls":false}', ['extra-keys'], options),
    ).toBe('{"messages":[]}');
    expect(
      cleanTrainingLine(
        '{"input":{"messages":[],"parallel_tool_calls":false},"preferred_output":[],"non_preferred_output":[]}',
        ['extra-keys'],
        options,
      ),
    ).toBe('{"input":{"messages":[]},"preferred_output":[],"non_preferred_output":[]}');
  });

  it('extra-keys changes no line that is not in the given format', () => {
    const before = '{"prompt":"a","completion":"b"}';
    expect(cleanTrainingLine(before, ['extra-keys'], { format: 'openai-chat' })).toBe(before);
  });

  it('extra-keys removes the keys that the given format does not have', () => {
    const before = '{"messages":[],"id":1,"parallel_tool_calls":false,"__proto__":{"a":1}}';
    expect(cleanTrainingLine(before, ['extra-keys'], { format: 'openai-chat' })).toBe(
      '{"messages":[],"parallel_tool_calls":false}',
    );
    expect(cleanTrainingLine(before, ['extra-keys'], { format: 'openai-reinforcement' })).toBe(before);
  });

  it('secret masks keys in the arguments of calls, but not in ids and roles', () => {
    const call = { id: key, type: 'function', function: { name: 'f', arguments: `{"token":"${key}"}` } };
    const cleaned = cleanTrainingLine(line({ role: 'assistant', tool_calls: [call] }), ['secret']);
    expect(cleaned).toBe(
      line({
        role: 'assistant',
        tool_calls: [{ ...call, function: { ...call.function, arguments: '{"token":"sk-proj-…"}' } }],
      }),
    );
  });
});

it('a line that needs no fix is returned as the same text, including its spaces', () => {
  const spaced = '{ "messages" : [ {"content":"a", "role":"user"} ] }';
  expect(cleanTrainingLine(spaced, trainingFixes)).toBe(spaced);
  expect(cleanTrainingLine('no JSON', trainingFixes)).toBe('no JSON');
  expect(cleanTrainingLine('', trainingFixes)).toBe('');
});

it('a cleaned line is not changed by a second cleaning', () => {
  fc.assert(
    fc.property(lineOf['openai-chat'], fc.subarray([...trainingFixes]), (value, fixes) => {
      const once = cleanTrainingLine(JSON.stringify(value), fixes, { format: 'openai-chat' });
      expect(cleanTrainingLine(once ?? '', fixes, { format: 'openai-chat' })).toBe(once);
    }),
  );
});

it('a line nested 100,000 levels deep is returned unchanged', () => {
  const deep = `{"messages":${'['.repeat(100_000)}${']'.repeat(100_000)},"id":1}`;
  expect(cleanTrainingLine(deep, trainingFixes, { format: 'openai-chat' })).toBe(deep);
});
