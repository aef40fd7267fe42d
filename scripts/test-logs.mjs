/**
 * `npm run test:logs`: runs the statements of docs/logs-to-profile.md for DuckDB and PostgreSQL (PGlite) on generated rows, and compares the
 * profile of each result with the profile of the rows themselves. It also parses each statement of the page in the SQL dialect of its
 * database. The last line is `N passed, N failed`. Option: `--rows` (default 10e6), the number of rows in DuckDB; PostgreSQL gets a
 * hundredth of it.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { ensureInstalled, installIn } from './install.mjs';

ensureInstalled();
const { build } = await import('vite');
const { finish } = await import('./run-tests.mjs');

const { values } = parseArgs({ options: { rows: { type: 'string', default: '10e6' } } });
const rowCount = Number(values.rows);
const folder = fileURLToPath(new URL('./logs/', import.meta.url));

const message =
  'Installing DuckDB, PGlite and a parser of SQL (120 MB), which only this command uses (npm ci).';
if (!installIn(folder, message)) process.exit(1);

await build({
  configFile: false,
  logLevel: 'error',
  build: {
    lib: { entry: 'src/core/index.ts', formats: ['es'], fileName: 'core' },
    outDir: '.cache/logs',
    minify: false,
  },
});
const { createUsageProfile, readUsage } = await import(pathToFileURL('.cache/logs/core.js').href);
const { generatedLogs, parseStatements } = await import('./logs/databases.mjs');

const page = readFileSync('docs/logs-to-profile.md', 'utf8');
/** The statement for each database, by the name of the database after `sql` in the first line of its block. */
const statements = Object.fromEntries(
  [...page.matchAll(/```sql (\w+)\n([\s\S]+?)```/g)].map(([, engine, sql]) => [engine, sql]),
);

const result = { passed: 0, failed: 0 };
function check(title, isRight, detail = '') {
  result[isRight ? 'passed' : 'failed'] += 1;
  console.log(`${isRight ? '✓' : '×'} ${title}${detail && ` (${detail})`}`);
}

/**
 * The part of a profile that must be the same for single rows and for the reduced table. A reduced table has no places of rows
 * (`firstProof`) and no notes.
 */
function comparable({ state, ...figures }) {
  const groups = state.groups.map(({ firstProof, ...group }) => group);
  const { requests, months, prompt, cached, written, output, reasoning, hitRate, tokensPerSecond, usd } =
    figures;
  return {
    groups,
    requests,
    months,
    prompt,
    cached,
    written,
    output,
    reasoning,
    hitRate,
    tokensPerSecond,
    usd,
  };
}

for (const [engine, count] of [
  ['duckdb', rowCount],
  ['postgresql', Math.ceil(rowCount / 100)],
]) {
  const log = await generatedLogs[engine](count);
  const sources = ['openai-chat', 'anthropic'];
  // All sources read the single rows at once, because to fetch ten million rows takes longer than to read them.
  const profilesOfSingleRows = sources.map((source) => createUsageProfile({ source, exactUpTo: 0 }));
  await log.each((rows) => {
    for (const profile of profilesOfSingleRows) profile.add(rows);
  });
  for (const [index, source] of sources.entries()) {
    // Anthropic leaves the cached tokens out if there were none.
    const zeros = 'coalesce(cached, 0) AS cached, coalesce(written, 0) AS written';
    const statement = statements[engine].replace(
      'input, cached, written, output, reasoning, first',
      source === 'anthropic' ? `input, ${zeros}, output, reasoning, first` : '$&',
    );
    const startedAt = performance.now();
    const reduced = await log.reduce(statement);
    const detail = `${((performance.now() - startedAt) / 1000).toFixed(1)} s, ${reduced.length} rows`;
    const expected = comparable(profilesOfSingleRows[index].profile());
    const profile = readUsage(reduced, { source });
    const unread = profile.problems.filter(({ code }) => code === 'bad-bin' || code === 'unknown-row');
    check(
      `${engine}: the table reduced from ${count} rows gives the same profile as the single rows, read as ${source}`,
      expected.requests === count && unread.length === 0 && isDeepStrictEqual(comparable(profile), expected),
      detail,
    );
  }
  await log.close();
}

for (const { engine, error } of await parseStatements(statements))
  check(`${engine}: the statement parses`, !error, error);
check('the page has a statement for each of six engines', Object.keys(statements).length === 6);
finish(result);
