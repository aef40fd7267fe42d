/** Tests the shipped catalogue: its schema, magnitudes and dates, and the rows on which other code depends. */
import { describe, expect, it } from 'vitest';
import { createScenario } from '../../src/core/index.ts';
import { formatDate } from '../../src/i18n/format.ts';
import * as prices from '../../src/prices/index.ts';
import { catalog, createCatalog, findModel, models } from '../../src/prices/index.ts';
import { remarksOn } from '../../src/prices/remarks.ts';
import type {
  CatalogModel,
  Confidence,
  DatePrecision,
  Offer,
  PlainRates,
  PriceSet,
} from '../../src/prices/types.ts';
import { evidences, ratesOf, remarksOfRow } from './catalog-parts.ts';

const confidences: readonly Confidence[] = [
  'official-copy',
  'price-list',
  'secondary-agreeing',
  'secondary',
  'dataset',
  'derived',
];
const precisions: readonly DatePrecision[] = ['day', 'month', 'year', 'inferred', 'undated'];
const isDate = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

const offers = catalog.models.flatMap(({ id, base, tuned }) => [
  ...(base ? [{ name: id, offer: base as Offer }] : []),
  ...(tuned ? [{ name: `${id} tuned`, offer: tuned as Offer }] : []),
]);
const priceSets = offers.flatMap(({ name, offer }) =>
  offer.prices.map((set) => ({ name, offer, set: set as PriceSet })),
);

describe('the catalogue', () => {
  it('is deeply frozen', () => {
    const notFrozen: string[] = [];
    const visit = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) notFrozen.push(path);
      for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`);
    };
    visit(catalog, 'catalog');
    expect(notFrozen).toEqual([]);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(catalog))).toEqual(catalog);
  });

  it('has more than 150 models that can be prompted, of every common maker and host', () => {
    const prompted = catalog.models.filter(({ base }) => base);
    expect(prompted.length).toBeGreaterThan(150);
    const countOf = (pattern: RegExp) => prompted.filter(({ id }) => pattern.test(id)).length;
    for (const [pattern, min] of [
      [/^openai\/gpt-[56]/, 20],
      [/^anthropic\/claude-\w+-[45]/, 12],
      [/^google\/gemini-/, 12],
      [/^x-ai\/grok-/, 5],
      [/deepseek/, 5],
      [/^mistral\//, 5],
      [/kimi/, 5],
      [/glm/, 5],
      [/qwen/, 5],
      [/llama/, 10],
      [/gpt-oss/, 5],
    ] as const)
      expect(countOf(pattern), String(pattern)).toBeGreaterThanOrEqual(min);
  });

  it('has models of every major provider', () => {
    const providers = new Set(catalog.models.map(({ provider }) => provider));
    for (const provider of 'openai azure google vertex bedrock anthropic together fireworks tinker runpod modal lambda'.split(
      ' ',
    ))
      expect(providers, provider).toContain(provider);
  });

  it('has one row per provider and model, whose id begins with the provider', () => {
    const ids = catalog.models.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, provider, name } of catalog.models) {
      expect(id).toMatch(/^[a-z0-9-]+\/[a-z0-9.-]+$/);
      expect(id.startsWith(`${provider}/`), id).toBe(true);
      expect(name.trim().length, id).toBeGreaterThan(1);
    }
  });

  it('has an entry for every provider of a model, machine or fee, with its price page', () => {
    const providersById = new Map(catalog.providers.map((provider) => [provider.id, provider]));
    const mentioned = [...catalog.models, ...catalog.machines, ...catalog.fees].map(
      ({ provider }) => provider,
    );
    for (const id of mentioned) expect(providersById.get(id)?.pricingUrl, id).toMatch(/^https:\/\//);
    expect(providersById.size).toBe(catalog.providers.length);
  });

  it('gives every price a source, a date and a confidence', () => {
    const allEvidence = evidences(catalog);
    expect(allEvidence.length).toBeGreaterThan(250);
    for (const { path, evidence } of allEvidence) {
      expect(evidence.source.length, path).toBeGreaterThan(10);
      expect(confidences, path).toContain(evidence.confidence);
      expect(precisions, path).toContain(evidence.asOfPrecision);
      if (evidence.asOfPrecision === 'undated') expect(evidence.asOf, path).toBeNull();
      else expect(isDate(evidence.asOf ?? ''), `${path} ${evidence.asOf}`).toBe(true);
      expect((evidence.asOf ?? '') <= (catalog.compiledOn ?? ''), `${path} is not from the future`).toBe(
        true,
      );
      if (evidence.asOfPrecision === 'month') expect(evidence.asOf, path).toMatch(/-01$/);
      if (evidence.asOfPrecision === 'year') expect(evidence.asOf, path).toMatch(/-01-01$/);
    }
  });

  it('has token prices of 0 if only hours are billed, and an unknown speed if no source states the speed and the number of GPUs', () => {
    const hosted = offers.flatMap(({ name, offer }) =>
      (offer.hosting ?? []).map((hosting) => ({ name: `${name} ${hosting.id}`, offer, hosting })),
    );
    expect(hosted.length).toBeGreaterThan(50);
    for (const { name, offer, hosting } of hosted) {
      const { inputUsdPerMTok, outputUsdPerMTok } = offer.prices[0];
      expect([inputUsdPerMTok, outputUsdPerMTok], name).not.toContain(null);
      // A fee per deployment is due for any load, in addition to the price of the tokens.
      if (hosting.gpus === undefined) {
        expect(hosting.tokensPerSecond, name).toBeUndefined();
        expect(Number(inputUsdPerMTok), name).toBeGreaterThan(0);
        continue;
      }
      expect([inputUsdPerMTok, outputUsdPerMTok], name).toEqual([0, 0]);
      expect(hosting.tokensPerSecond, name).not.toBeUndefined();
      expect(hosting.throughputSource !== undefined, name).toBe(hosting.tokensPerSecond !== null);
      if (hosting.gpus === null) expect(hosting.tokensPerSecond, name).toBeNull();
    }
  });

  it('says of every offer without a token price that neither the price nor the way of billing was found', () => {
    const unpriced = catalog.models.filter(({ base, tuned }) =>
      [base, tuned].some((offer) => offer?.prices[0].inputUsdPerMTok === null),
    );
    expect(unpriced.map(({ id }) => id)).toEqual(['ori/up-to-10b']);
    for (const row of unpriced)
      expect(row.gaps?.join(), row.id).toMatch(/per token or per hour.*under hosting/);
  });

  it('has valid dates in order', () => {
    for (const { name, offer } of offers) {
      const { availableFrom = '0', availableUntil = '9' } = offer;
      expect(availableFrom < availableUntil, name).toBe(true);
      for (const date of [offer.availableFrom, offer.availableUntil])
        if (date !== undefined) expect(isDate(date), `${name} ${date}`).toBe(true);
    }
    for (const { id, tuned } of catalog.models) {
      if (tuned?.trainableUntil === undefined) continue;
      expect(isDate(tuned.trainableUntil), id).toBe(true);
      expect(tuned.trainableUntil <= (tuned.availableUntil ?? '9'), id).toBe(true);
    }
  });

  it('has one price set per date, the first without a date and the others in order', () => {
    for (const { name, offer } of offers) {
      const [first, ...later] = offer.prices;
      expect(first.from, name).toBeUndefined();
      const starts = later.map(({ from }) => from ?? '');
      expect(starts.every(isDate), name).toBe(true);
      expect([...new Set(starts)].sort(), name).toEqual(starts);
    }
  });

  it('has token prices between a tenth of a cent and a hundred dollars, or bills the machine', () => {
    for (const { name, offer, set } of priceSets) {
      const tiers = (set.tiers ?? []) as readonly PlainRates[];
      const batch = set.batch && !('multiplier' in set.batch) ? [set.batch] : [];
      for (const rate of [set, ...tiers, ...batch].flatMap(ratesOf)) {
        if (rate === null) continue;
        if (rate === 0) expect(offer.hosting?.length, name).toBeGreaterThan(0);
        else expect(rate >= 0.001 && rate <= 100, `${name} ${rate}`).toBe(true);
      }
    }
  });

  it('has cached prices below the input price, no write or output price below it, and no batch multiplier other than a half', () => {
    for (const { name, set } of priceSets) {
      const batch = set.batch && !('multiplier' in set.batch) ? [set.batch] : [];
      for (const rates of [set as PlainRates, ...(set.tiers ?? []), ...batch]) {
        const { inputUsdPerMTok: input, cachedInputUsdPerMTok: read, cacheWriteUsdPerMTok: write } = rates;
        if (input === null) expect([read, write, rates.outputUsdPerMTok], name).toEqual([null, null, null]);
        else {
          if (read !== null) expect(read, name).toBeLessThan(input);
          if (write !== null) expect(write, name).toBeGreaterThanOrEqual(input);
          if (rates.outputUsdPerMTok !== null)
            expect(rates.outputUsdPerMTok, name).toBeGreaterThanOrEqual(input);
        }
      }
      expect(
        set.batch === undefined || !('multiplier' in set.batch) || set.batch.multiplier === 0.5,
        name,
      ).toBe(true);
    }
  });

  it('has a higher threshold and higher prices in each further long-context tier', () => {
    const tiered = priceSets.filter(({ set }) => set.tiers !== undefined);
    expect(tiered.length).toBeGreaterThan(5);
    for (const { name, set } of tiered) {
      const tiers = [{ ...set, aboveInputTokens: 0 }, ...(set.tiers ?? [])];
      tiers.slice(1).forEach((tier, i) => {
        const previous = tiers[i];
        expect(tier.aboveInputTokens, name).toBeGreaterThan(previous?.aboveInputTokens ?? 0);
        expect(tier.inputUsdPerMTok ?? 0, name).toBeGreaterThan(previous?.inputUsdPerMTok ?? 0);
        expect(tier.outputUsdPerMTok ?? 0, name).toBeGreaterThan(previous?.outputUsdPerMTok ?? 0);
      });
    }
  });

  it('has a cache rule for every offer with a cached price, and for no other', () => {
    for (const { name, offer } of offers) {
      expect(offer.cache !== undefined, name).toBe(offer.prices[0].cachedInputUsdPerMTok !== null);
      if (!offer.cache) continue;
      expect([512, 1000, 1024, 2048, 4096], name).toContain(offer.cache.minimumTokens);
      expect([1, 128], name).toContain(offer.cache.stepTokens);
      expect([5, 30, 1440], name).toContain(offer.cache.ttlMinutes);
      expect(offer.cache.minimumTokens, name).toBeGreaterThan(0);
      const isAssumed = offer.cache.assumed?.includes('minimumTokens') ?? false;
      expect(offer.cache.otherMinimumTokens !== undefined, name).toBe(isAssumed);
      expect(offer.cache.otherMinimumTokens, name).not.toBe(offer.cache.minimumTokens);
    }
  });

  it('gives training, hosting and storage plausible prices and distinct offer ids', () => {
    for (const { id, base, tuned } of catalog.models) {
      for (const offer of [base, tuned]) {
        const hosting = offer?.hosting ?? [];
        expect(new Set(hosting.map(({ id: offerId }) => offerId)).size, id).toBe(hosting.length);
        for (const { usdPerHour, tokensPerSecond } of hosting) {
          if (usdPerHour !== null) expect(usdPerHour >= 0 && usdPerHour < 50, id).toBe(true);
          if (tokensPerSecond !== undefined && tokensPerSecond !== null)
            expect(tokensPerSecond, id).toBeGreaterThan(50);
        }
        for (const fee of offer?.monthly ?? [])
          expect(fee.usdPerUnit > 0 && fee.usdPerUnit < 10, id).toBe(true);
      }
      const training = tuned?.training ?? [];
      expect(new Set(training.map(({ id: offerId }) => offerId)).size, id).toBe(training.length);
      for (const offer of training) {
        const price = 'usdPerHour' in offer ? offer.usdPerHour : offer.usdPerMTok;
        if (price !== null) expect(price >= 0.3 && price <= 110, `${id} ${price}`).toBe(true);
      }
    }
    for (const { id, usdPerHour, usdPerSecond } of catalog.machines) {
      expect(usdPerHour > 0.1 && usdPerHour < 10, id).toBe(true);
      if (usdPerSecond !== undefined) expect(usdPerSecond * 3600, id).toBeCloseTo(usdPerHour, 6);
    }
  });

  it('has at least two values in every conflict, and names the value in use', () => {
    const conflicts = catalog.models.flatMap((row) => remarksOfRow(row, 'conflicts'));
    expect(conflicts.length).toBeGreaterThan(10);
    for (const { what, values, used } of conflicts) {
      expect(values.length, what).toBeGreaterThan(1);
      expect(new Set(values.map(({ value }) => value)).size, what).toBe(values.length);
      expect(
        values.map(({ value }) => value),
        what,
      ).toContain(used);
      // All values of a conflict have the same fields, so that any of them can replace another in an approach.
      const fieldNames = values.map(({ fields }) => Object.keys(fields ?? {}).join());
      expect(new Set(fieldNames).size, what).toBe(1);
    }
  });

  it('names a gap in every row that has an unknown price', () => {
    for (const row of catalog.models) {
      const { id, tuned } = row;
      const unknownPrices = [
        tuned && tuned.prices[0].inputUsdPerMTok === null,
        tuned?.training.some((offer) => 'usdPerMTok' in offer && offer.usdPerMTok === null),
      ];
      if (unknownPrices.some(Boolean)) expect(remarksOfRow(row, 'gaps').length, id).toBeGreaterThan(0);
    }
  });
});

/** Prices of the base and tuned model (input, cached input, cache write, output) and of training, from providers' pages. */
const pinned: [
  id: string,
  base: (number | null)[] | null,
  tuned: (number | null)[] | null,
  training: number | null,
][] = [
  ['openai/gpt-4.1-mini', [0.4, 0.1, null, 1.6], [0.8, 0.2, null, 3.2], 5],
  ['openai/gpt-4.1', [2, 0.5, null, 8], [3, 0.75, null, 12], 25],
  ['openai/gpt-4o-mini', [0.15, 0.075, null, 0.6], [0.3, 0.15, null, 1.2], 3],
  ['openai/gpt-4o', [2.5, 1.25, null, 10], [3.75, 1.875, null, 15], 25],
  ['openai/gpt-3.5-turbo-0125', [0.5, null, null, 1.5], [3, null, null, 6], 8],
  ['openai/gpt-6-luna', [0.1, 0.01, 0.125, 0.5], null, null],
  ['azure/gpt-4.1-mini', [0.4, 0.1, null, 1.6], [0.4, 0.1, null, 1.6], 5],
  ['azure/gpt-4.1-mini-regional', [0.44, 0.11, null, 1.76], [0.44, 0.11, null, 1.76], 5.5],
  ['azure/o3', [2, 0.5, null, 8], null, null],
  ['anthropic/claude-sonnet-5-5', [2, 0.1, 2.5, 10], null, null],
  ['anthropic/claude-haiku-5-5', [0.1, 0.01, 0.125, 0.5], null, null],
  ['bedrock/amazon-nova-micro', [0.035, 0.00875, null, 0.14], [0.035, null, null, 0.14], 1],
  ['bedrock/amazon-nova-2-lite', [0.3, 0.075, null, 2.5], [0.3, null, null, 2.5], 3.78],
  ['vertex/gemini-3.5-flash', [1.5, 0.15, null, 9], [2.25, null, null, 13.5], 10],
  ['together/llama-3.1-8b', [0.18, null, null, 0.18], [0, null, null, 0], 0.48],
  ['fireworks/up-to-16b', null, [0, null, null, 0], 0.5],
  ['tinker/qwen3-8b', null, [0.195, 0.039, null, 0.6], 0.44],
];

describe('the catalogue, in rows that were read by hand,', () => {
  it.each(pinned)('has the published price of %s', (id, base, tuned, training) => {
    const row = findModel(id);
    expect(row && (row.base ? ratesOf(row.base.prices[0]) : null)).toEqual(base);
    expect(row && (row.tuned ? ratesOf(row.tuned.prices[0]) : null)).toEqual(tuned);
    const [first] = row?.tuned?.training ?? [];
    expect(first && 'usdPerMTok' in first ? first.usdPerMTok : null).toBe(training);
  });

  it.each([
    ['anthropic/claude-sonnet-5-5', 512],
    ['anthropic/claude-opus-5-5', 512],
    ['anthropic/claude-haiku-5-5', 512],
    ['anthropic/claude-opus-5', 512],
    ['anthropic/claude-opus-4-8', 1024],
    ['anthropic/claude-opus-4-7', 2048],
    ['anthropic/claude-opus-4-6', 4096],
    ['anthropic/claude-sonnet-5', 1024],
    ['bedrock/amazon-nova-micro', 1000],
    ['bedrock/amazon-nova-2-lite', 1024],
  ])('has for %s a documented cache minimum of %i tokens', (id, minimumTokens) => {
    const cache = findModel(id)?.base?.cache;
    expect(cache).toMatchObject({ minimumTokens });
    expect(cache?.assumed).toBeUndefined();
  });

  it.each([
    ['azure/gpt-4.1', '2027-04-14', 3],
    ['azure/gpt-4o', '2027-04-14', 3],
    ['azure/gpt-4o-mini-regional', '2027-04-14', 3],
  ])('has for %s the end %s, the latest of the %i dates that the schedule has stated', (id, end, count) => {
    const base = findModel(id)?.base;
    expect(base?.availableUntil).toBe(end);
    expect(base?.conflicts?.[0]?.values).toHaveLength(count);
    expect(base?.conflicts?.[0]?.values.at(-1)?.fields).toEqual({ availableUntil: end });
  });

  it.each([['azure/gpt-4o', 'azure/gpt-4o-regional'], ['openai/gpt-4o']])(
    'names the snapshots of GPT-4o in the texts about the end of %s',
    (...ids) => {
      for (const id of ids) {
        const row = findModel(id);
        const { base, tuned } = row ?? {};
        expect(tuned?.snapshot).toBe('gpt-4o-2024-08-06');
        const texts = [...(base?.notes ?? []), ...(base?.conflicts ?? []).map(({ what }) => what)].join(' ');
        for (const snapshot of ['2024-05-13', '2024-08-06', '2024-11-20'])
          expect(texts, id).toContain(snapshot);
      }
    },
  );

  it.each(
    catalog.models.flatMap(({ id, provider, base, tuned }) =>
      provider === 'azure' && base && tuned && id !== 'azure/o4-mini' ? [[id, base, tuned] as const] : [],
    ),
  )('tells the ends of training, of the base model and of tuned models apart for %s', (_id, base, tuned) => {
    const day = (date: string | undefined) => formatDate(date ?? null, 'en');
    const baseEnd = `when the base model is switched off, on ${day(base.availableUntil)}`;
    // If it was not found whether other customers can tune the model, the note does not say that they can.
    const isAccessKnown = !tuned.assumptions?.some(({ access }) => access);
    const ends = [
      `for existing customers no earlier than ${day(tuned.trainableUntil)}`,
      isAccessKnown
        ? `, and for other customers ${baseEnd}`
        : `. For other customers, if they can tune it at all, training ends at the latest ${baseEnd}`,
      `Tuned models are switched off on ${day(tuned.availableUntil)}`,
    ];
    for (const end of ends) expect(tuned.notes?.join(' ')).toContain(end);
  });

  it.each([
    ['azure/o1', '2026-10-21'],
    ['azure/o3', '2026-10-21'],
    ['azure/o3-mini', '2026-10-01'],
  ])('ends the service of %s on %s, by the schedule of September 2026', (id, end) => {
    expect(findModel(id)?.base?.availableUntil).toBe(end);
  });

  it('has an earlier end for the service of the untuned o4-mini on Azure than for its training by existing customers', () => {
    const o4 = findModel('azure/o4-mini');
    expect(o4?.base?.availableUntil).toBe('2026-10-16');
    expect(o4?.tuned).toMatchObject({ closedToNewSince: '2026-10-16', trainableUntil: '2027-04-16' });
  });

  it('says for which models of Together a deployment can serve several adapters', () => {
    const shared = catalog.models.filter(
      ({ provider, tuned }) =>
        provider === 'together' && tuned?.hosting?.some(({ maxAdapters }) => maxAdapters),
    );
    expect(shared.map(({ id }) => id)).toEqual(['together/llama-3.3-70b', 'together/llama-4-scout']);
    for (const { id, tuned } of catalog.models) {
      const [adapterCount] = (tuned?.hosting ?? []).flatMap(({ maxAdapters }) => maxAdapters ?? []);
      // A deployment of one's own is not the only way to serve such a model, so a note says so.
      const [, notedCount] = /\bup to (\d+) .*\bshare\b/i.exec(tuned?.notes?.join(' ') ?? '') ?? [];
      expect(notedCount, id).toBe(adapterCount?.toString());
    }
  });

  it('mentions a report on tools, and the price of global training, only in the notes of the rows to which they apply', () => {
    const notesOf = (id: string) => findModel(id)?.tuned?.notes?.join(' ') ?? '';
    expect(notesOf('bedrock/amazon-nova-micro')).toContain('tools');
    expect(notesOf('bedrock/amazon-nova-2-lite')).not.toContain('tools');
    expect(notesOf('azure/gpt-4.1')).toContain('$25 for global training');
    expect(notesOf('azure/gpt-4.1-regional')).not.toContain('$25');
  });

  it('ends Gemini 3.5 Flash on the Gemini API, where 3.6 Flash answers in its place, but not on Vertex', () => {
    expect(findModel('google/gemini-3.5-flash')?.base?.availableUntil).toBe('2026-10-08');
    expect(findModel('vertex/gemini-3.5-flash')?.base?.availableUntil).toBeUndefined();
    const [now, later] = findModel('google/gemini-3.6-flash')?.base?.prices ?? [];
    expect(now && ratesOf(now)).toEqual([0.75, 0.075, null, 3.75]);
    expect(later && [later.from, ...ratesOf(later)]).toEqual(['2027-01-01', 1.5, 0.15, null, 7.5]);
  });

  it.each([
    ['openai/gpt-5-mini', true],
    ['openai/gpt-5-nano', true],
    ['openai/o4-mini', true],
    ['openai/gpt-6-luna', true],
    ['openai/gpt-5.4-mini', false],
    ['openai/gpt-4.1', false],
    ['azure/o4-mini', true],
    ['vertex/gemini-3.5-flash', true],
    ['vertex/gemini-3.5-flash-lite', false],
    ['google/gemini-3.8-flash', true],
    ['anthropic/claude-sonnet-5-5', true],
    ['anthropic/claude-haiku-5-5', true],
    ['anthropic/claude-sonnet-4-6', false],
    ['anthropic/claude-haiku-4-5', false],
    ['bedrock/claude-opus-5', true],
    ['openai/gpt-6.1-sol', true],
  ])('knows whether %s reasons by default: %s', (id, reasons) => {
    expect(findModel(id)?.reasonsByDefault ?? false).toBe(reasons);
  });

  it.each([
    ['anthropic/claude-opus-5-5', true],
    ['anthropic/claude-fable-5', true],
    ['anthropic/claude-sonnet-5-5', false],
    ['openai/gpt-6-luna', false],
    ['azure/o4-mini', true],
    ['openai/gpt-5-mini', true],
    ['fireworks/gpt-oss-20b', true],
    ['google/gemini-3.8-flash', true],
    ['vertex/gemini-3.5-flash', false],
  ])('knows whether %s reasons in every request, because nothing switches it off: %s', (id, always) => {
    expect(findModel(id)).toMatchObject({ reasonsByDefault: true });
    expect(findModel(id)?.alwaysReasons ?? false).toBe(always);
  });

  it('says that a reinforcement job of Azure pauses at $5,000', () => {
    expect(findModel('azure/o4-mini')?.tuned?.notes?.join(' ')).toMatch(/pauses at \$5,000/);
  });

  it('dates the end of the promotion of GPT-5.6 Sol', () => {
    expect(findModel('openai/gpt-5.6-sol')?.base?.prices[0].until).toBe('2026-11-21');
  });

  it.each([
    ['azure/gpt-4.1', '2026-09-02', 'price-list'],
    ['azure/gpt-4.1-mini-regional', '2026-09-02', 'derived'],
    ['azure/gpt-4.1-nano-regional', '2026-09-02', 'price-list'],
    ['azure/gpt-4o', '2025-12-15', 'price-list'],
    ['azure/gpt-4o-mini-regional', '2025-12-15', 'price-list'],
  ])(
    'has for %s the untuned price in the retail meters of %s, with the confidence “%s”',
    (id, asOf, confidence) => {
      expect(findModel(id)?.base?.prices[0]).toMatchObject({ asOf, confidence });
    },
  );

  it('takes each tuned price and training price of Azure from a price list, except the calculated price of developer training', () => {
    for (const { provider, id, tuned } of catalog.models) {
      if (provider !== 'azure' || !tuned) continue;
      expect(tuned.prices[0].confidence, id).toBe('price-list');
      for (const offer of tuned.training)
        expect(offer.confidence, id).toBe(offer.id === 'developer' ? 'derived' : 'price-list');
    }
  });

  it('marks the last day of training on Azure as the earliest possible last day, and says which models are deprecated', () => {
    const azure = catalog.models.filter(({ provider, tuned }) => provider === 'azure' && tuned);
    expect(azure).toHaveLength(11);
    for (const { id, base, tuned } of azure) {
      expect(tuned?.trainableAtLeast, id).toBe(true);
      const trainingNotes = tuned?.notes?.filter((note) => /\btraining\b/.test(note)).join();
      // For o4-mini, another remark states the day from which it is closed to new customers.
      if (tuned?.closedToNewSince === undefined) {
        expect(trainingNotes, id).toMatch(/for existing customers no earlier than/);
        // The schedule has one end for existing customers, and another for all others.
        expect(trainingNotes, id).toMatch(/for other customers.* when the base model is switched off/i);
      }
      const isDeprecated = /gpt-4o/.test(id);
      expect(/deprecated/.test(base?.notes?.join() ?? ''), id).toBe(isDeprecated);
      expect(tuned?.assumptions?.some(({ access }) => access) ?? false, id).toBe(isDeprecated);
    }
  });

  it.each([
    ['openai/gpt-4.1', 1440, 5],
    ['openai/gpt-5', 1440, 5],
    ['openai/gpt-5.5', 1440, undefined],
    ['openai/gpt-4.1-mini', 5, undefined],
    ['azure/gpt-4.1', 5, undefined],
  ])('has for the cache of %s the default lifetime of its host, %i minutes', (id, minutes, other) => {
    const row = findModel(id);
    for (const offer of [row?.base, row?.tuned])
      if (offer) {
        expect(offer.cache).toMatchObject({ ttlMinutes: minutes, assumed: ['ttlMinutes'] });
        expect(offer.cache?.otherTtlMinutes).toBe(other);
      }
  });

  it.each(['micro', 'lite', 'pro', '2-lite'])(
    'trains Nova %s for 2 epochs, the default of Bedrock',
    (model) => {
      const [training] = findModel(`bedrock/amazon-nova-${model}`)?.tuned?.training ?? [];
      expect(training?.defaultEpochs).toBe(2);
    },
  );

  it('states for each tuned model of OpenAI the price of its replacement, which the row of the replacement has too', () => {
    const [now] = findModel('openai/gpt-6-luna')?.base?.prices ?? [];
    for (const model of ['gpt-4.1', 'gpt-4.1-mini', 'gpt-4o', 'gpt-4o-mini'])
      expect(findModel(`openai/${model}`)?.tuned?.notes?.join(' '), model).toContain(
        `$${now?.inputUsdPerMTok?.toFixed(2)} in and $${now?.outputUsdPerMTok?.toFixed(2)} out per 1M tokens`,
      );
  });

  it.each([
    ['vertex/gemini-3.5-flash', '2027-05-19'],
    ['vertex/gemini-3.1-flash-lite', '2027-05-07'],
    ['vertex/gemini-3.5-flash-lite', '2027-07-21'],
  ])(
    'assumes no end for the tuned %s, and gives %s, the end of its base model, as the other value',
    (id, day) => {
      const tuned = findModel(id)?.tuned;
      expect(tuned?.availableUntil).toBeUndefined();
      expect(tuned?.assumptions).toMatchObject([
        { fields: { availableUntil: null }, others: [{ fields: { availableUntil: day } }] },
      ]);
      expect(tuned?.notes?.join(' ')).toContain('only in the multi-regions us and eu');
      const scenario = createScenario({
        startsOn: catalog.compiledOn ?? '',
        requestsPerMonth: 1000,
        approaches: [{ id: 'tuned', technique: 'fine-tuned', ...prices.approachFor(id, { tuned: true }) }],
      });
      expect(remarksOn(scenario, prices).map(({ kind }) => kind)).toContain('assumption');
    },
  );

  it('has the same assumption for all models of Together without a price of cached input', () => {
    const withoutCachedPrice = catalog.models.filter(
      ({ provider, base }) => provider === 'together' && base?.prices[0].cachedInputUsdPerMTok === null,
    );
    expect(withoutCachedPrice.length).toBeGreaterThan(6);
    for (const { id, base } of withoutCachedPrice) {
      expect(base?.assumptions?.map(({ sentence }) => sentence).join(), id).toMatch(/cached input/);
      expect(base?.gaps?.join() ?? '', id).not.toMatch(/cached input/);
    }
  });

  it('says where the training speed and the number of GPUs of a row of rented GPUs come from', () => {
    const rented = catalog.models.filter(({ id }) => /^(runpod|modal|lambda)\//.test(id));
    expect(rented).toHaveLength(6);
    for (const { id, notes, tuned } of rented) {
      const isMeasured = tuned?.training.some(
        (offer) => 'tokensPerSecond' in offer && offer.tokensPerSecond !== null,
      );
      expect(/torchtune/.test(tuned?.notes?.join() ?? ''), id).toBe(isMeasured);
      expect(/two H100 together/.test(notes?.join() ?? ''), id).toBe(id.endsWith('-70b'));
      // The remark states the throughput with three digits.
      const written = Number(tuned?.hosting?.[0]?.tokensPerSecond?.toPrecision(3)).toLocaleString('en');
      if (id.endsWith('-70b')) expect(notes?.join(), id).toContain(`${written} tokens/s`);
    }
  });

  it('gives long-context prices their own date and confidence', () => {
    const tierOf = (id: string) => findModel(id)?.base?.prices[0].tiers?.[0]?.evidence;
    expect(tierOf('openai/gpt-6-luna')).toMatchObject({ asOf: '2026-09-28', confidence: 'official-copy' });
    for (const id of ['gpt-6.2-astra', 'gpt-6.2-sol', 'gpt-6.1-terra', 'gpt-6.1-sol'])
      expect(tierOf(`openai/${id}`)?.confidence, id).toBe('derived');
    for (const id of ['gpt-6-astra', 'gpt-5.6-sol', 'gpt-5.6-luna'])
      expect(tierOf(`openai/${id}`)?.confidence, id).toBe('dataset');
  });

  it.each([
    ['openai/gpt-4.1-mini', '2027-01-06', '2027-01-14'],
    ['azure/gpt-4.1-mini', '2027-04-14', '2027-10-14'],
    ['azure/gpt-4o-mini', '2027-04-01', '2027-10-01'],
    ['openai/o4-mini', '2026-10-23', '2026-10-23'],
  ])('ends the training of %s on %s and its service on %s', (id, trainableUntil, availableUntil) => {
    expect(findModel(id)?.tuned).toMatchObject({ trainableUntil, availableUntil });
  });
});

describe('findModel', () => {
  it.each([
    'openai/gpt-4.1-minii',
    'openai/gpt-4',
    'gpt-4.1-mini',
    'openai/gpt-4.1-mini-2025-04-14',
    'anthropic/claude-sonnet-5-6',
    'OpenAI/gpt-4.1-mini',
    'openai/gpt-4.1-mini ',
    'constructor',
    '__proto__',
    '',
  ])('gives null for %j, even if a similar name exists', (id) => {
    expect(findModel(id)).toBeNull();
  });

  it('finds every row by its own id', () => {
    for (const row of catalog.models) expect(findModel(row.id)).toBe(row);
  });
});

describe('models', () => {
  const idsOf = (groups: ReturnType<typeof models>) =>
    groups.flatMap((group) => group.models.map(({ id }) => id));

  it('groups every row under its provider', () => {
    expect(idsOf(models()).sort()).toEqual(catalog.models.map(({ id }) => id).sort());
    for (const group of models())
      expect(new Set(group.models.map(({ provider }) => provider))).toEqual(new Set([group.provider.id]));
  });

  it('offers for tuning the models whose training is offered on the given day, and no others', () => {
    expect(idsOf(models({ tunable: true, on: '2027-01-05' }))).toContain('openai/gpt-4.1-mini');
    expect(idsOf(models({ tunable: true, on: '2027-01-06' }))).not.toContain('openai/gpt-4.1-mini');
    expect(idsOf(models({ tunable: true }))).toContain('openai/gpt-3.5-turbo-0125');
    expect(idsOf(models({ tunable: true }))).not.toContain('openai/gpt-6-luna');
  });

  it('offers for prompting the models with a base price that are served on the given day, and no others', () => {
    expect(idsOf(models({ tunable: false }))).not.toContain('fireworks/up-to-16b');
    expect(idsOf(models({ tunable: false, on: '2026-11-16' }))).not.toContain('openai/gpt-6.2-sol');
    expect(idsOf(models({ tunable: false, on: '2026-11-17' }))).toContain('openai/gpt-6.2-sol');
    expect(idsOf(models({ on: '2030-01-01' }))).not.toContain('openai/gpt-4.1-mini');
  });
});

describe('createCatalog', () => {
  const acmeRow: CatalogModel = {
    id: 'acme/small',
    provider: 'acme',
    name: 'Acme Small',
    base: {
      prices: [
        {
          inputUsdPerMTok: 1,
          cachedInputUsdPerMTok: null,
          cacheWriteUsdPerMTok: null,
          outputUsdPerMTok: 2,
          source: 'our contract',
          asOf: '2026-11-01',
          asOfPrecision: 'day',
          confidence: 'official-copy',
        },
      ],
    },
    tuned: null,
  };

  it('adds rows, and leaves the shipped rows as they are', () => {
    const extended = createCatalog([...catalog.models, acmeRow], catalog);
    expect(extended.findModel('acme/small')?.name).toBe('Acme Small');
    expect(extended.catalog.models.length).toBe(catalog.models.length + 1);
    expect(extended.approachFor('acme/small')?.rates).toMatchObject({
      inputUsdPerMTok: 1,
      outputUsdPerMTok: 2,
    });
    expect(extended.models().at(-1)?.provider).toEqual({ id: 'acme', name: 'acme', pricingUrl: '' });
    expect(findModel('acme/small')).toBeNull();
    expect(Object.isFrozen(acmeRow)).toBe(false);
  });

  it('lets a later row replace an earlier row with the same id', () => {
    const override = { ...acmeRow, id: 'openai/gpt-4o', provider: 'openai' };
    const replaced = createCatalog([...catalog.models, override], catalog);
    expect(replaced.catalog.models.length).toBe(catalog.models.length);
    expect(replaced.findModel('openai/gpt-4o')?.name).toBe('Acme Small');
    expect(createCatalog([acmeRow]).catalog.models).toEqual([acmeRow]);
  });
});
