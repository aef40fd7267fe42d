/** The playground (`npm start`) shows the stories without vitest, because vitest starts only in its own runs. */
import { afterEach, expect, it, vi } from 'vitest';
import playground from '../../.storybook/main.ts';

afterEach(() => void vi.unstubAllEnvs());

it.each([
  ['the playground', 'DEVELOPMENT', undefined, ['vitest']],
  ['a run of vitest', 'DEVELOPMENT', 'true', []],
  ['a site that a test builds', 'PRODUCTION', 'true', ['vitest']],
])('vitest is replaced unless stories run in vitest: %s', async (_, configType, isVitest, replaced) => {
  vi.stubEnv('VITEST', isVitest);
  const options = { configType } as Parameters<NonNullable<typeof playground.viteFinal>>[1];
  const { resolve } = (await playground.viteFinal?.({}, options)) ?? {};
  const { alias = [] } = resolve ?? {};
  expect(Object.values(alias).map(({ find }) => String(find).replaceAll(/[^a-z]/g, ''))).toEqual(replaced);
});
