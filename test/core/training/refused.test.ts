/** Tests that the check refuses the same lines that the report counts as refused. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTrainingInspection } from '../../../src/core/training/inspection.ts';
import { createRefusedLineCheck } from '../../../src/core/training/refused.ts';
import { chat } from '../../files/files.ts';

const flawless = chat('Which bay?', 'Bay 3');
const refused = [
  '{"messages": [',
  '7',
  '[{"messages":[]}]',
  '{"messages":[{"role":"bot","content":"a"},{"role":"assistant","content":"b"}]}',
  '{"messages":[{"role":"user","content":"a"}]}',
  // Preferences of which one side is missing, or is not a list of messages.
  '{"input":{"messages":[{"role":"user","content":"a"}]},"preferred_output":[{"role":"assistant","content":"b"}]}',
  '{"input":{"messages":[{"role":"user","content":"a"}]},"preferred_output":[{"role":"assistant","content":"b"}],"non_preferred_output":"c"}',
];
const accepted = [
  flawless,
  chat('My address is a@b.org', 'Bay 3'),
  '',
  // These lines are flawed, but no host that takes their format is known to refuse them.
  '{"messages":[{"role":"user","content":" "},{"role":"assistant","content":"b"}]}',
  '{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"user","content":"c"}]}',
  '{"messages":[{"role":"tool","tool_call_id":"c9","content":"a"},{"role":"assistant","content":"b"}]}',
  '{"messages":[{"role":"assistant","tool_calls":[{"id":"c1","function":{"name":"f","arguments":"{}"}}]}],"tools":[{"function":{"name":"g"}}]}',
  chat('half \ud83d of a pair', 'b'),
  chat('Key sk-abcdefghijklmnopqrst1234', 'No'),
];

it.each(refused)('the check refuses %s', (line) => expect(createRefusedLineCheck()(line)).toBe(true));
it('a preference that lacks one of its answers is refused because of this, whether or not the format is given', () => {
  const [line = ''] = refused.slice(-2);
  for (const format of [null, 'openai-preference'] as const) {
    const inspection = createTrainingInspection({ count: () => 0, format });
    inspection.add(line);
    const { findings } = inspection.report();
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toContain(
      'missing-side',
    );
    expect(findings.map(({ rule }) => rule)).not.toContain('missing-messages-list');
    expect(createRefusedLineCheck({ format })(line)).toBe(true);
  }
});
it.each(accepted)('the check accepts %s', (line) => expect(createRefusedLineCheck()(line)).toBe(false));

it('the check refuses as many lines as the report counts, also after 2,000 lines, when it starts a new inspection', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...refused, ...accepted), { maxLength: 40 }), (few) => {
      const lines = Array.from({ length: 2100 }, (_, index) => few[index % few.length] ?? '');
      const inspection = createTrainingInspection({ count: () => 0 });
      for (const line of lines) inspection.add(line);
      const expected = lines.filter((line) => refused.includes(line)).length;
      expect(lines.filter(createRefusedLineCheck())).toHaveLength(expected);
      expect(inspection.report().refusedLines).toBe(expected);
      expect(inspection.refusedLines).toBe(expected);
    }),
    { numRuns: 4 },
  );
});

it('a line whose last message is not by the assistant is not counted as refused, but breaks a rule of Bedrock (for Nova)', () => {
  const inspection = createTrainingInspection({ count: () => 0, hosts: ['openai', 'bedrock'] });
  const turn = (role: string, text: string) => ({ role, content: [{ text }] });
  for (let index = 0; index < 20; index += 1)
    inspection.add(
      JSON.stringify({ messages: [turn('user', `${index}`), turn('assistant', 'b'), turn('user', 'c')] }),
    );
  const { findings, refusedLines, hosts } = inspection.report();
  expect(refusedLines).toBe(0);
  expect(findings.find(({ rule }) => rule === 'last-not-assistant')).toMatchObject({
    severity: 'warning',
    count: 20,
  });
  expect(hosts.bedrock?.map(({ rule, severity, params }) => [rule, severity, params.count])).toContainEqual([
    'alternation',
    'error',
    20,
  ]);
});

it('the report names, for each host, the broken rules because of which the host refuses the file', () => {
  const inspection = createTrainingInspection({ count: () => 0, hosts: ['openai', 'together', 'bedrock'] });
  for (let index = 0; index < 9; index += 1)
    inspection.add(
      JSON.stringify({
        ...(JSON.parse(chat(`Bay ${index}?`, '3')) as object),
        ticket: index < 4 ? 1 : undefined,
      }),
    );
  const { hosts } = inspection.report();
  const rules = (host: 'openai' | 'together' | 'bedrock') =>
    hosts[host]
      ?.filter(({ severity }) => severity === 'error')
      .map(({ rule, params }) => [rule, params.count]);
  expect(rules('openai')).toEqual([['minimum-examples', undefined]]);
  expect(rules('together')).toEqual([['extra-keys', 4]]);
  expect(rules('bedrock')).toEqual([['format', undefined]]);
  expect(hosts.fireworks).toBeUndefined();
});
