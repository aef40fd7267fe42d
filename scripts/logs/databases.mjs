/** Databases with generated logs, and a parser of SQL dialects, for `npm run test:logs`. */
import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import * as polyglot from '@polyglot-sql/sdk';

/** The remainder of a division, as an SQL expression. */
const remainder = (value, divisor) => `((${value}) % ${divisor})`;

/**
 * The columns of row `i`, in SQL that both databases understand. Their values include:
 * - skewed lengths and unknown values,
 * - rows with more cached tokens than input, which prove that the input excludes cached tokens,
 * - powers of two and their neighbours, because the bins of a profile begin at powers of two,
 * - times with halves of a millisecond.
 */
const columns = `
  CASE ${remainder('i', 3)} WHEN 0 THEN 'large' WHEN 1 THEN 'small' END AS model,
  CASE WHEN ${remainder('i', 101)} = 0 THEN 1048576 - 1 + ${remainder('i', 3)} ELSE ${remainder('i * 7919', 9973)} END AS input,
  CASE ${remainder('i', 4)} WHEN 0 THEN 0 WHEN 1 THEN NULL ELSE ${remainder('i * 31', 4096)} END AS cached,
  CASE ${remainder('i', 5)} WHEN 0 THEN ${remainder('i * 17', 700)} ELSE 0 END AS written,
  7 + ${remainder('i * 13', 811)} AS output,
  CASE ${remainder('i', 2)} WHEN 0 THEN ${remainder('i', 7)} END AS reasoning,
  CASE ${remainder('i', 6)} WHEN 0 THEN NULL ELSE 200 + ${remainder('i', 333)} END AS first_token_ms,
  CAST(400 + ${remainder('i * 11', 9001)} + ${remainder('i', 8)} / 8.0 AS float8) AS latency_ms,
  CASE WHEN ${remainder('i', 9)} = 0 THEN NULL ELSE ${remainder('i', 1000)} / 1048576.0 END AS usd`;

/** Seconds from the start of a quarter to the time of row `i`. */
const seconds = `(i * 997) % 7900000`;

/**
 * For each database, a function that makes a log of `count` rows. On a log, `reduce` runs a statement and returns its rows, and `each`
 * passes all rows of the log, in parts, to a function.
 */
export const generatedLogs = {
  async duckdb(count) {
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(`CREATE TABLE log AS SELECT
      CASE WHEN i % 1009 = 0 THEN NULL ELSE make_timestamp(2026, 7, 1, 0, 0, 0) + to_seconds(CAST(${seconds} AS INTEGER)) END AS time,
      ${columns} FROM range(${count}) AS numbers (i)`);
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
      ${columns} FROM generate_series(0::bigint, ${count - 1}) AS numbers (i)`);
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

/**
 * Parses the statement for each database in the SQL dialect of that database. Returns the error of each statement; `''` if it can be
 * parsed.
 */
export async function parseStatements(statements) {
  await polyglot.init?.();
  return Object.entries(statements).map(([engine, sql]) => {
    const { success, error } = polyglot.parse(sql, engine);
    return { engine, error: success ? '' : String(error || 'does not parse') };
  });
}
