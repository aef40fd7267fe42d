/** The sentence that sums up a training file: each state of a file has a sentence of its own, with the figures of the report. */
import { describe, expect, it } from 'vitest';
import {
  hostState,
  hostsIn,
  isNotReady,
  sentenceOf,
  trainingHostIds,
} from '../../../src/elements/training-data/readiness.ts';
import { mendedName } from '../../../src/elements/training-data/save.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { flawlessLines, messages, reportOf } from './reports.ts';

const { trainingData: text } = english;
const write = String;
const flawless = flawlessLines(600);
const withBrokenLines = flawless.map((line, index) => (index < 3 ? '{"messages": [' : line));
/** The line with a call of a tool and its result before the answer. */
const withTool = (line: string): string => {
  const { messages: turns } = JSON.parse(line) as { readonly messages: readonly unknown[] };
  const call = { id: 'c', type: 'function', function: { name: 'free_bay', arguments: '{}' } };
  return JSON.stringify({
    messages: [
      ...turns.slice(0, -1),
      { role: 'assistant', tool_calls: [call] },
      { role: 'tool', tool_call_id: 'c', content: '3' },
      ...turns.slice(-1),
    ],
  });
};
const hostNames = (...hosts: readonly (keyof typeof text.hosts)[]) => hosts.map((host) => text.hosts[host]);

describe('the sentence', () => {
  it.each([
    [
      'a good file: the hosts that take it, and those that need a conversion',
      reportOf(flawless),
      text.ready(hostNames('openai', 'azure', 'together', 'fireworks'), hostNames('bedrock', 'vertex'), []),
    ],
    [
      'a host that refuses a column beside those that take it',
      reportOf(flawless.map((line) => line.replace('{"messages"', '{"ticket":1,"messages"'))),
      text.ready(
        hostNames('openai', 'azure', 'fireworks'),
        hostNames('bedrock', 'vertex'),
        hostNames('together'),
      ),
    ],
    [
      'examples with results of tools, none of which can be converted for Bedrock',
      reportOf(flawless.map(withTool)),
      text.ready(
        hostNames('openai', 'azure', 'fireworks'),
        hostNames('vertex'),
        hostNames('together', 'bedrock'),
      ),
    ],
    ['64 examples', reportOf(flawlessLines(64)), text.thin('64', 64)],
    [
      '9 examples',
      reportOf(flawlessLines(9)),
      text.tooFew(hostNames('openai', 'azure'), '9', 9, ['10'], hostNames('together', 'fireworks')),
    ],
    [
      '2 examples',
      reportOf(flawlessLines(2)),
      text.tooFew(
        hostNames('openai', 'azure', 'fireworks', 'bedrock'),
        '2',
        2,
        ['3', '8', '10'],
        hostNames('together'),
      ),
    ],
    ['refused lines', reportOf(withBrokenLines), text.notReady('3', 3, '0', 0)],
    ['leaks', reportOf(flawless, { validation: flawless.slice(0, 40) }), text.notReady('0', 0, '40', 40)],
    [
      'refused lines and leaks',
      reportOf(withBrokenLines, { validation: flawless.slice(3, 5) }),
      text.notReady('3', 3, '2', 2),
    ],
    [
      'an example in another format',
      reportOf([...flawless, '{"prompt":"a","completion":"b"}']),
      text.mixedFormats('1', 1),
    ],
    ['an array', reportOf([`[${flawless.join(',')}]`]), text.notLines],
    ['other JSON', reportOf(['{"question":"a"}', '{"question":"b"}']), text.nothing],
    [
      'a format of one host',
      reportOf(
        flawlessLines(200).map((line) => {
          const [, user, assistant] = (JSON.parse(line) as { messages: { content: string }[] }).messages;
          return JSON.stringify({
            contents: [
              { role: 'user', parts: [{ text: user?.content }] },
              { role: 'model', parts: [{ text: assistant?.content }] },
            ],
          });
        }),
      ),
      text.ready(hostNames('vertex'), hostNames('openai', 'azure', 'together', 'fireworks', 'bedrock'), []),
    ],
  ])('has the figures of the report, for %s', (_, report, expected) => {
    expect(sentenceOf(report, text, write)).toEqual(expected);
  });

  it('is about refused lines, and not about too few examples, if the file has both faults', () => {
    const report = reportOf(['{', ...flawlessLines(3)]);
    expect(sentenceOf(report, text, write)).toEqual(text.notReady('1', 1, '0', 0));
    expect(isNotReady(report)).toBe(true);
  });
});

describe('the state of a host', () => {
  it('is unknown if the report was made without this host', () => {
    const report = reportOf(flawless, { hosts: ['openai'] });
    expect(hostState(report, 'openai')).toBe('ready');
    expect(hostState(report, 'vertex')).toBeNull();
  });

  it('is “convert” even if examples have roles that the conversion renames', () => {
    const withDeveloperRole = flawless.map((line) => line.replace('"system"', '"developer"'));
    expect(hostState(reportOf(withDeveloperRole), 'bedrock')).toBe('convert');
  });

  it('is “convert” despite the name of the file, because the converted file is saved under another name', () => {
    const states = (fileName: string, lines = flawless) => {
      const report = reportOf(lines, { fileName });
      return [hostState(report, 'openai'), hostState(report, 'bedrock')];
    };
    expect(states('my file.jsonl')).toEqual(['ready', 'convert']);
    const gemini = flawless.map((line) => {
      const { messages: [, user, assistant] = [] } = JSON.parse(line) as { messages: { content: string }[] };
      const turn = (role: string, text = '') => ({ role, parts: [{ text }] });
      return JSON.stringify({
        contents: [turn('user', user?.content), turn('model', assistant?.content)],
      });
    });
    expect(states('my file.json', gemini)).toEqual(['convert', 'convert']);
    expect(states('tickets.json')).toEqual(['refused', 'convert']);
    expect(states(mendedName('tickets.json'))).toEqual(['ready', 'convert']);
  });

  it('is “refused” for a word that Bedrock reserves, which no conversion removes', () => {
    const report = reportOf(
      flawless.map((line, index) => (index ? line : messages(['user', 'User: a'], ['assistant', 'b']))),
    );
    expect(hostState(report, 'bedrock')).toBe('refused');
    expect(hostState(report, 'vertex')).toBe('convert');
  });

  it('is “convert” only if the conversion keeps as many examples as the host requires, and “few” if the file has fewer', () => {
    const state = (examples: number, kept: number) =>
      hostState(
        reportOf(flawlessLines(examples).map((line, index) => (index < kept ? line : withTool(line)))),
        'bedrock',
      );
    expect(state(240, 8)).toBe('convert');
    expect(state(240, 7)).toBe('refused');
    expect(state(7, 6)).toBe('few');
    expect(state(7, 0)).toBe('refused');
  });

  it('is one of five states for each host that trains now', () => {
    const report = reportOf(flawlessLines(9));
    const states = (['ready', 'convert', 'few', 'refused', 'method'] as const).flatMap((state) =>
      hostsIn(report, state),
    );
    expect([...states].sort()).toEqual([...trainingHostIds].sort());
  });
});
