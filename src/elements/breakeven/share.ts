/**
 * The ways out of the page as text: link, embed code, JSON, CSV. Numbers only: prompt text is never in them,
 * because it is never in a scenario. Knows no element; the caller copies or saves what comes back.
 */
import { dateAt, decodeScenario, encodeScenario } from '../../core/index.ts';
import type { Result, Scenario } from '../../core/types.ts';

/** The key of a calculator in the hash: its id, or the element's name. */
export function hashKey(id: string): string {
  return encodeURIComponent(id || 'ft-breakeven');
}

/** The page's address with the whole scenario in its hash; other parts of the hash stay. */
export function linkTo(scenario: Scenario, address: string, key: string): string {
  const [page = '', hash = ''] = address.split('#', 2);
  const others = hash.split('&').filter((part) => part !== '' && !part.startsWith(`${key}=`));
  return `${page}#${[...others, `${key}=${encodeURIComponent(encodeScenario(scenario))}`].join('&')}`;
}

/** The encoded scenario in a hash; `null` where the hash has none for this key. Not yet checked in any way. */
export function fromHash(hash: string, key: string): string | null {
  const part = hash
    .replace(/^#/, '')
    .split('&')
    .find((each) => each.startsWith(`${key}=`));
  if (part === undefined) return null;
  const text = part.slice(key.length + 1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The tag that shows this scenario anywhere. */
export function embedCode(scenario: Scenario): string {
  const text = encodeScenario(scenario).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<ft-breakeven scenario="${text}"></ft-breakeven>`;
}

/** Scenario and result as JSON, to be read by people and programs; `scenario` goes back in through `createScenario`. */
export function asJson(result: Result): string {
  // Through the codec once, so that the file says exactly what a link would.
  const scenario = decodeScenario(encodeScenario(result.scenario));
  return `${JSON.stringify({ scenario, encoded: encodeScenario(scenario), approaches: result.approaches, comparisons: result.comparisons }, null, 2)}\n`;
}

/** Cumulative dollars by month, one column an approach, full precision; RFC 4180. */
export function asCsv({ scenario, approaches }: Result): string {
  const head = [
    'month',
    'date',
    'requests',
    ...scenario.approaches.map(({ label, id }) => `${label || id} (USD)`),
  ];
  const rows = Array.from({ length: scenario.horizonMonths + 1 }, (_, month) => [
    month,
    dateAt(scenario.startsOn, month),
    month === 0 ? 0 : (approaches[0]?.months[month - 1]?.requests ?? ''),
    ...approaches.map(({ cumulativeUsd }) => cumulativeUsd[month] ?? ''),
  ]);
  return `${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet reads as what it is: never as a formula. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
