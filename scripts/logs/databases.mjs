/** Databases with generated logs, and a parser of SQL dialects, for `npm run test:logs`. */
import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import * as polyglot from '@polyglot-sql/sdk';

/**
 * Columns of row `i`, in an expression that both databases understand: skewed lengths, unknown values, rows whose cached tokens
 * prove that the input excludes them, powers of two and their neighbours at the edges of bins, and times with halves of a
 * millisecond.
 */
const columns = (modulo) => `
  CASE ${modulo('i', 3)} WHEN 0 THEN 'large' WHEN 1 THEN 'small' END AS model,
  CASE WHEN ${modulo('i', 101)} = 0 THEN 1048576 - 1 + ${modulo('i', 3)} ELSE ${modulo('i * 7919', 9973)} END AS input,
  CASE ${modulo('i', 4)} WHEN 0 THEN 0 WHEN 1 THEN NULL ELSE ${modulo('i * 31', 4096)} END AS cached,
  CASE ${modulo('i', 5)} WHEN 0 THEN ${modulo('i * 17', 700)} ELSE 0 END AS written,
  7 + ${modulo('i * 13', 811)} AS output,
  CASE ${modulo('i', 2)} WHEN 0 THEN ${modulo('i', 7)} END AS reasoning,
  CASE ${modulo('i', 6)} WHEN 0 THEN NULL ELSE 200 + ${modulo('i', 333)} END AS first_token_ms,
  CAST(400 + ${modulo('i * 11', 9001)} + ${modulo('i', 8)} / 8.0 AS float8) AS latency_ms,
  CASE WHEN ${modulo('i', 9)} = 0 THEN NULL ELSE ${modulo('i', 1000)} / 1048576.0 END AS usd`;

const infix = (value, by) => `((${value}) % ${by})`;
/** Seconds from the start of a quarter to the time of row `i`. */
const seconds = `(i * 997) % 7900000`;

/** Functions that make a log with a number of rows. `reduce` of a log runs a statement on it, `each` reads all its rows in parts. */
export const generatedLogs = {
  async duckdb(count) {
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(`CREATE TABLE log AS SELECT
      CASE WHEN i % 1009 = 0 THEN NULL ELSE make_timestamp(2026, 7, 1, 0, 0, 0) + to_seconds(CAST(${seconds} AS INTEGER)) END AS time,
      ${columns(infix)} FROM range(${count}) AS numbers (i)`);
    return {
      reduce: async (sql) => {
        const reader = await connection.runAndReadAll(sql);
        return reader.getRowObjectsJson();
      },
      each: async (add) => {
        const stream = await connection.stream(
          'SELECT model, epoch_ms(time) AS time, input, cached, written, output, reasoning, first_token_ms, latency_ms, usd::DOUBLE AS usd FROM log',
        );
        for await (const rows of stream.yieldRowObjectJs()) add(rows);
      },
      close: () => connection.closeSync(),
    };
  },
  async postgresql(count) {
    const database = await PGlite.create();
    await database.exec(`CREATE TABLE log AS SELECT
      CASE WHEN i % 1009 = 0 THEN NULL ELSE timestamptz '2026-07-01 00:00:00Z' + make_interval(secs => ${seconds}) END AS time,
      ${columns(infix)} FROM generate_series(0::bigint, ${count - 1}) AS numbers (i)`);
    return {
      reduce: async (sql) => (await database.query(sql)).rows,
      each: async (add) => {
        const { rows } = await database.query(
          'SELECT model, CAST(extract(epoch FROM time) * 1000 AS BIGINT) AS time, input, cached, written, output, reasoning, first_token_ms, latency_ms, usd::float8 AS usd FROM log',
        );
        add(rows);
      },
      close: () => database.close(),
    };
  },
};

/** Parses the statement of each engine in the dialect of that engine. Returns the error of each; `''` if it parses. */
export async function parseStatements(statements) {
  await polyglot.init?.();
  return Object.entries(statements).map(([engine, sql]) => {
    const { success, error } = polyglot.parse(sql, engine);
    return { engine, error: success ? '' : String(error || 'does not parse') };
  });
}
