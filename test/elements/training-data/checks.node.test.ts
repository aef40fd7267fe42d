/** The groups of checks, the fixes, and the checks that found nothing. */
import { describe, expect, it } from 'vitest';
import { findingRules } from '../../../src/core/training/findings.ts';
import {
  allChecks,
  checkGroups,
  checksMade,
  checksWithoutFindings,
  comparedShare,
  fixOf,
  groupIds,
  offeredFixes,
  problemCount,
} from '../../../src/elements/training-data/checks.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { chat } from '../../files/files.ts';
import { flawlessLines, messages, reportOf } from './reports.ts';

const flawless = flawlessLines(120);
const flawed = [
  ...flawless,
  '{"messages": [',
  messages(['user', 'a'], ['bot', 'b'], ['assistant', 'c']),
  messages(['user', 'Only a question']),
  chat('Write to ada@example.com', 'Yes, at once'),
  flawless[0] ?? '',
  flawless[0] ?? '',
];
const report = reportOf(flawed, { validation: [flawless[5] ?? ''] });
const groups = checkGroups(report);
const rowsOf = (id: string) => groups.find((group) => group.id === id)?.rows.map(({ rule }) => rule) ?? [];

describe('the groups', () => {
  it('are those in which something was found, the worst first', () => {
    const ids = groups.map(({ id }) => id);
    expect(ids).toEqual(groupIds.filter((id) => ids.includes(id)));
    expect(checkGroups(reportOf(flawless))).toEqual([]);
  });

  it('have each finding once', () => {
    expect(rowsOf('refused').toSorted()).toEqual(
      ['example-missing-assistant-message', 'invalid-json', 'unrecognized-role'].toSorted(),
    );
    expect(rowsOf('distorts')).toEqual(['leaks']);
    expect(rowsOf('private')).toEqual(['personal-data']);
    expect(rowsOf('look')).toContain('exact-duplicates');
  });

  it('count refused lines once each, not the rules that they break', () => {
    const brokenTwice = messages(['bot', ' ']);
    const refused = checkGroups(reportOf([...flawless, brokenTwice])).find(({ id }) => id === 'refused');
    expect(refused?.rows.length).toBeGreaterThan(1);
    expect(refused?.count).toBe(1);
  });

  it('name the hosts whose rules the examples break, unless refused lines explain all of these examples', () => {
    expect(rowsOf('some')).toEqual([]);
    const withColumn = reportOf(
      flawless.map((line) => line.replace('{"messages"', '{"ticket":1,"messages"')),
    );
    const someHosts = checkGroups(withColumn).find(({ id }) => id === 'some');
    expect(someHosts?.rows).toMatchObject([
      { rule: 'extra-keys', count: 120, hosts: [{ host: 'together' }] },
    ]);
  });

  it('have the number of groups of duplicates besides the number of duplicates', () => {
    const duplicates = groups.flatMap(({ rows }) => rows).find(({ rule }) => rule === 'exact-duplicates');
    expect(duplicates).toMatchObject({ count: 2, duplicateGroups: 1 });
  });

  it('name each rule of the core, with a different name for each', () => {
    const { checks } = english.trainingData;
    expect(Object.keys(checks).toSorted()).toEqual(Object.keys(findingRules).toSorted());
    expect(new Set(Object.values(checks)).size).toBe(Object.keys(checks).length);
  });
});

describe('fixes', () => {
  it('are offered for the rules that the core can fix, and for UTF-16', () => {
    for (const rule of allChecks)
      expect([rule, fixOf(rule) !== null]).toEqual([
        rule,
        rule === 'utf-16' || (findingRules[rule]?.fix ?? false),
      ]);
  });

  it('of a report are the fixes of its rows, and a fix that leaves out refused lines', () => {
    expect([...offeredFixes(report)].toSorted()).toEqual(
      ['exact-duplicates', 'leaks', 'personal-data', 'refused'].toSorted(),
    );
    expect(offeredFixes(reportOf(flawless))).toEqual([]);
  });
});

it('the fix for keys that only some hosts refuse also removes keys that the format allows, and is not applied with the other fixes', () => {
  const withAllowedKey = flawless.map((line) =>
    line.replace('{"messages"', '{"parallel_tool_calls":false,"messages"'),
  );
  const withUnknownKey = flawless.map((line) => line.replace('{"messages"', '{"ticket":1,"messages"'));
  const fixOfHosts = (lines: readonly string[]) =>
    checkGroups(reportOf(lines))
      .flatMap(({ rows }) => rows)
      .find(({ key }) => key === 'host/extra-keys')?.fix;
  expect(fixOfHosts(withAllowedKey)).toBe('allowed-keys');
  expect(offeredFixes(reportOf(withAllowedKey))).toEqual([]);
  expect(fixOfHosts(withUnknownKey)).toBe('extra-keys');
});

describe('the share of the examples that were compared', () => {
  const { findings, duplicates, leaks, systemPrompts, toolLists } = report;
  const allCompared = { findings, duplicates, leaks, systemPrompts, toolLists };

  it('is 1 if all were compared, also while the file is read', () => {
    expect(comparedShare(allCompared)).toBe(1);
    expect(comparedShare({ findings: [] })).toBe(1);
  });

  it.each([
    ['equal examples', { duplicates: { ...duplicates, exact: { ...duplicates.exact, comparedShare: 0.4 } } }],
    ['leaks', { leaks: leaks && { ...leaks, comparedShare: 0.4 } }],
    ['system prompts', { systemPrompts: { ...systemPrompts, comparedShare: 0.4 } }],
    ['tools', { toolLists: { ...toolLists, comparedShare: 0.4 } }],
    [
      'conflicting answers',
      { findings: findings.map((each) => ({ ...each, params: { comparedShare: 0.4 } })) },
    ],
  ])('is the share for %s if fewer examples were compared to find them', (_, part) => {
    expect(comparedShare({ ...allCompared, ...part })).toBe(0.4);
  });
});

describe('the checks that found nothing', () => {
  it('are all checks except those that found something', () => {
    const rulesFound = new Set(report.findings.map(({ rule }) => rule));
    expect(checksMade(report)).toEqual(allChecks);
    expect(checksWithoutFindings(report)).toEqual(allChecks.filter((rule) => !rulesFound.has(rule)));
    expect(checksWithoutFindings(report).length).toBeLessThan(allChecks.length);
    expect(problemCount(report)).toBe(report.findings.reduce((sum, { count }) => sum + count, 0));
  });

  it('do not include checks that were not made: leaks without a validation file, and the old rules of OpenAI’s cookbook', () => {
    const checks = checksWithoutFindings(reportOf(flawless));
    expect(checks).toEqual(checksMade({ leaks: null }));
    for (const rule of ['leaks', 'near-leaks', 'message-missing-key', 'message-unrecognized-key'])
      expect(checks).not.toContain(rule);
    expect(checksWithoutFindings(reportOf(flawless, { validation: flawlessLines(5, 200) }))).toEqual(
      expect.arrayContaining([...checks, 'leaks', 'near-leaks']),
    );
  });
});
