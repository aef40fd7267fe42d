/** The values of fields that a measured figure replaces, as text. */
import { expect, it } from 'vitest';
import { isPercentage } from '../../../src/core/scenario/field-lookup.ts';
import { allFields } from '../../../src/core/scenario/field-table.ts';
import { editRows } from '../../../src/elements/usage/edit-text.ts';
import { usageWording } from '../../../src/elements/usage/wording.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { approximately, formatPercent, formatUsdCents } from '../../../src/i18n/format.ts';

const wording = usageWording(english.usage, 'en');
const amounts = allFields().map(({ path, field }) => ({
  path: path.replaceAll('[]', '[0]'),
  unit: field.unit,
}));
const shares = amounts.filter(isPercentage).map(({ path }) => path);
const dollars = amounts.filter(({ unit }) => unit.startsWith('usd')).map(({ path }) => path);

it('every share of the field table is written in percent, and every price in dollars', () => {
  expect([shares.length > 8, dollars.length > 8]).toEqual([true, true]);
  const rowOf = (path: string) => editRows({ path, before: 0.5, after: 0.25 }, wording)[0];
  for (const path of shares)
    expect(rowOf(path), path).toMatchObject({ now: formatPercent(0.5), measured: formatPercent(0.25) });
  for (const path of dollars)
    expect(rowOf(path), path).toMatchObject({
      now: formatUsdCents(0.5, 'en'),
      measured: formatUsdCents(0.25, 'en'),
    });
});

it('the present tokens of a prompt have the mark of an estimate if they are estimated, and measured values have none', () => {
  const estimatedWording = usageWording(english.usage, 'en', true);
  const row = (key: string) =>
    editRows({ path: `approaches[0].${key}`, before: 238, after: 196 }, estimatedWording)[0];
  expect(row('variableTokens')).toMatchObject({ now: approximately('238'), measured: '196' });
  const unknownRow = editRows(
    { path: 'approaches[0].prefixTokens', before: null, after: 196 },
    estimatedWording,
  )[0];
  expect(unknownRow?.now).not.toContain('≈');
  expect(row('outputTokens')).toMatchObject({ now: '238', measured: '196' });
});
