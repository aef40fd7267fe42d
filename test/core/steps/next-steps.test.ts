/** Tests the steps of every offer: their kinds, their figures, and the reasons for which a step has no code. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { nextSteps } from '../../../src/core/steps/next-steps.ts';
import { closedHosts, frameworkRoutes, hostRoutes, registryDay } from '../../../src/core/steps/registry.ts';
import type { Route } from '../../../src/core/steps/route.ts';
import type { Step, StepOptions } from '../../../src/core/steps/types.ts';
import { trainingCosts } from '../../../src/core/training/costs.ts';
import { jobHosts } from '../../../src/core/usage/job-hosts.ts';
import { steps as english } from '../../../src/i18n/en/steps.ts';
import { catalog } from '../../../src/prices/index.ts';
import { cases, day, exampleOffers, hasCode, languages, offers } from './every-step.ts';

const options: StepOptions = { file: 'train.jsonl', epochs: 3, language: 'python', on: day };
const kinds = (steps: readonly Step[]) => steps.map(({ kind }) => kind);
const noteIds = (steps: readonly Step[]) => steps.flatMap(({ notes }) => notes.map(({ id }) => id));

describe('every offer of the catalogue', () => {
  it('has steps, or one step that says why there are none', () => {
    expect(offers.length).toBeGreaterThan(80);
    for (const { steps, ...each } of cases) {
      const isOpen = steps.every(hasCode);
      expect(
        isOpen ? kinds(steps) : kinds(steps).filter((kind) => kind !== 'closed' && kind !== 'unavailable'),
        each.offer.offer,
      ).toEqual(isOpen ? expect.arrayContaining(['create', 'use', 'delete']) : []);
      if (!isOpen) expect(steps.map(({ notes }) => notes.length)).toEqual([1]);
    }
  });

  it('has a text for every remark, and a title for every kind', () => {
    for (const each of cases)
      for (const { kind, notes } of each.steps) {
        expect(english.titles[kind]).not.toBe('');
        for (const { id } of notes) expect(english.notes[id]('3')).not.toBe('');
      }
  });

  it('has the cost and the hours of the training only at the step that starts it', () => {
    for (const each of cases) {
      const { usd, hours } = each.offer;
      for (const step of each.steps)
        expect({ usd: step.usd, hours: step.hours }).toEqual(
          step.kind === 'create' ? { usd, hours } : { usd: null, hours: null },
        );
    }
  });

  it('has a source with a date for every step with code', () => {
    for (const each of cases)
      for (const { sources } of each.steps.filter(hasCode)) {
        expect(sources.length).toBeGreaterThan(0);
        for (const { source, asOf } of sources)
          expect([source, asOf]).toEqual([expect.any(String), expect.stringMatching(/^20\d\d(-\d\d){0,2}$/)]);
      }
  });

  it('names the packages that its Python imports, and no library of adapters if it trains all weights', () => {
    const standardModules = new Set(['asyncio', 'os', 'time']);
    const packageOfModule: Readonly<Record<string, string>> = {
      google: 'google-genai',
      fireworks: 'fireworks-ai',
    };
    for (const each of cases) {
      const packages = each.steps.flatMap((step) => step.packages);
      const python = each.steps.filter((step) => step.language === 'python');
      const modules = python.flatMap(({ code }) =>
        [...(code ?? '').matchAll(/^(?:from|import) (\w+)/gm)].map(([, name = '']) => name),
      );
      const imported = modules
        .filter((name) => !standardModules.has(name))
        .map((name) => packageOfModule[name] ?? name.replace('_', '-'));
      expect(packages, each.offer.offer).toEqual(expect.arrayContaining(imported));
      expect(packages.includes('peft'), each.offer.offer).toBe(imported.includes('peft'));
    }
  });

  it('marks every placeholder and every name of a file, and its marks lie inside the code and in order', () => {
    for (const each of cases)
      for (const { code, marks } of each.steps.filter(hasCode)) {
        const ends = [0, ...marks.map(({ end }) => end)];
        expect(marks.filter(({ start, end }, at) => start < (ends[at] ?? 0) || end <= start)).toEqual([]);
        expect(ends[ends.length - 1]).toBeLessThanOrEqual(code.length);
        const marked = marks.map(({ start, end }) => code.slice(start, end)).join(' ');
        const words = code.match(/\bYOUR_[A-Z_]+|(?<!\/)\b(?:train|valid)\.jsonl/g) ?? [];
        expect(words.filter((word) => !marked.includes(word))).toEqual([]);
      }
  });

  it('never contains a key, only the names of variables', () => {
    for (const each of cases)
      for (const { code, environment } of each.steps.filter(hasCode)) {
        const named = [...code.matchAll(/\b[A-Z]+(?:_[A-Z]+)*_(?:KEY|TOKEN)\b/g)].map(([name]) => name);
        for (const name of named) expect(code, name).toMatch(new RegExp(`[$"'.]${name}`));
        expect(environment.filter((name) => !/^[A-Z_]+$/.test(name))).toEqual([]);
      }
  });
});

describe('a host', () => {
  it.each([
    ['openai', 'openai/gpt-4.1-mini#sft', ['upload', 'create', 'watch', 'use', 'delete']],
    [
      'azure',
      'azure/gpt-4.1-mini#global',
      ['upload', 'create', 'watch', 'deploy', 'use', 'delete', 'delete'],
    ],
    ['vertex', 'vertex/gemini-3.5-flash#sft', ['upload', 'create', 'watch', 'use', 'delete', 'delete']],
    [
      'bedrock',
      'bedrock/amazon-nova-micro#sft',
      ['upload', 'create', 'watch', 'deploy', 'use', 'delete', 'delete'],
    ],
    [
      'together',
      'together/up-to-16b#lora-sft',
      ['upload', 'price', 'create', 'watch', 'deploy', 'use', 'delete', 'delete'],
    ],
    ['fireworks', 'fireworks/up-to-16b#lora-sft', ['upload', 'create', 'watch', 'deploy', 'use', 'delete']],
    ['tinker', 'tinker/qwen3-8b#lora', ['create', 'watch', 'use', 'delete']],
    ['trl', 'runpod/llama-3.1-8b#lora-h100', ['create', 'deploy', 'use', 'delete']],
  ])('%s has its steps for the id of an offer alone', (route, offer, expected) => {
    for (const language of languages) {
      const steps = nextSteps({ offer }, { ...options, language });
      expect(kinds(steps)).toEqual(expected);
      expect(new Set(steps.map((step) => step.route))).toEqual(new Set([route]));
    }
  });

  it.each([
    ['azure/gpt-4.1-mini#global', ['deployment', 'model-and-files']],
    ['vertex/gemini-3.5-flash#sft', ['model-and-deployment', 'files']],
    ['bedrock/amazon-nova-micro#sft', ['model-and-deployment', 'files']],
    ['together/up-to-16b#lora-sft', ['deployment', 'job']],
  ])('with two steps that delete says of each what it deletes: %s', (offer, expected) => {
    for (const language of languages) {
      const steps = nextSteps({ offer }, { ...options, language });
      expect(steps.flatMap(({ target }) => target ?? [])).toEqual(expected);
    }
  });

  it('gets at most as many epochs as it trains, with a note of its maximum', () => {
    for (const language of languages) {
      const create = (offer: string, epochs: number) =>
        nextSteps({ offer }, { ...options, language, epochs }).find(({ kind }) => kind === 'create');
      const limit = { id: 'epochs-limit', max: 5 };
      const nova = 'bedrock/amazon-nova-micro#sft';
      expect(create(nova, 25)).toEqual(create(nova, 5));
      expect(create(nova, 4)?.code).not.toBe(create(nova, 5)?.code);
      expect(create(nova, 4)?.notes).toContainEqual(limit);
      expect(create('openai/gpt-4.1-mini#sft', 25)?.code).toContain('25');
      expect(create('openai/gpt-4.1-mini#sft', 25)?.notes).not.toContainEqual(limit);
    }
  });

  it('gets the epochs on which its cost is based, for each kind of training file and also for a model without a maximum', () => {
    const model = {
      provider: 'bedrock',
      name: 'Llama',
      tuned: { training: [{ id: 'sft', label: '', source: '', asOf: null }] },
    };
    const models = [...catalog.models, { ...model, id: 'bedrock/llama-3.3-70b' }];
    const methods = ['supervised', 'preference', 'reinforcement', 'pretraining'] as const;
    const hostsWithNote = methods.flatMap((method) =>
      trainingCosts({ billedTokensPerEpoch: 1000, epochs: 25, method }, { models }).map((cost) => {
        const create = (epochs: number) =>
          nextSteps(cost, { ...options, epochs }).find(({ kind }) => kind === 'create');
        expect(create(25)?.code, cost.offer).toBe(create(cost.epochs)?.code);
        const hasNote = create(25)?.notes.some(({ id }) => id === 'epochs-limit') ?? false;
        if (create(25)) expect(hasNote, cost.offer).toBe(cost.epochs < 25);
        return `${cost.provider} ${hasNote}`;
      }),
    );
    expect(new Set(hostsWithNote)).toContain('bedrock true');
    expect(new Set(hostsWithNote)).toContain('bedrock false');
  });

  it('gets the model by the name that the catalogue states for the host', () => {
    for (const { offer, snapshot } of offers)
      if (snapshot !== null) {
        const [create] = nextSteps({ offer }, options).filter(({ kind }) => kind === 'create');
        if (create) expect(create.code, offer).toContain(JSON.stringify(snapshot));
      }
  });

  it.each(['trl', 'axolotl', 'unsloth'] as const)(
    'that rents out machines has the steps of the training program %s',
    (framework) => {
      const steps = nextSteps({ offer: 'runpod/llama-3.1-8b#qlora-rtx-4090' }, { ...options, framework });
      expect(steps[0]).toMatchObject({ route: framework, kind: 'create' });
      expect(steps[0]?.code).toContain('4bit');
    },
  );

  it('trains all weights without an adapter, if the offer says so', () => {
    const offer = 'runpod/llama-3.1-8b#full-rtx-4090';
    for (const framework of ['trl', 'axolotl', 'unsloth'] as const)
      expect(nextSteps({ offer }, { ...options, framework })[0]?.code).not.toMatch(/lora/i);
    expect(nextSteps({ offer: 'together/up-to-16b#full-sft' }, options)[2]?.code).toContain('"Full"');
  });

  it('gets the method DPO for an offer of preference training', () => {
    for (const offer of [
      'azure/gpt-4.1-mini#dpo',
      'together/up-to-16b#lora-dpo',
      'fireworks/up-to-16b#lora-dpo',
    ]) {
      const [create] = nextSteps({ offer }, options).filter(({ kind }) => kind === 'create');
      expect(create?.code).toContain('dpo');
    }
  });
});

describe('preference training at Fireworks', () => {
  const offer = { offer: 'fireworks/gpt-oss-20b#lora-dpo' };

  it('names base model, tuned model and epochs in its settings, and reads the tuned model there', () => {
    for (const language of languages) {
      const steps = nextSteps(offer, { ...options, language });
      const code = (kind: Step['kind']) => steps.find((step) => step.kind === kind)?.code ?? '';
      const settings = code('create').split(/training_config|trainingConfig/)[1] ?? '';
      for (const part of ['accounts/fireworks/models/gpt-oss-20b', 'models/ft-model', '3'])
        expect(settings).toContain(part);
      const isShell = language === 'curl';
      for (const kind of ['watch', ...(isShell ? [] : (['deploy', 'use', 'delete'] as const))] as const)
        expect(code(kind), kind).toMatch(/training_config\.output_model|trainingConfig/);
      expect(code('create') + code('watch')).not.toMatch(/supervised/i);
    }
  });

  it('has no place for a validation file: it is neither uploaded nor deleted, and a remark says so', () => {
    for (const language of languages) {
      const withValidation = nextSteps(offer, { ...options, language, validationFile: 'v.jsonl' });
      const withoutValidation = nextSteps(offer, { ...options, language });
      expect(withValidation.map(({ code }) => code)).toEqual(withoutValidation.map(({ code }) => code));
      expect(
        [noteIds(withValidation), noteIds(withoutValidation)].map((ids) => ids.includes('validation-unused')),
      ).toEqual([true, false]);
    }
  });
});

describe('the wait for a job', () => {
  it.each(['openai', 'azure', 'vertex', 'bedrock', 'together', 'fireworks'] as const)(
    'at %s ends in every state in which the job is over, and in no other',
    (provider) => {
      const { statuses } =
        jobHosts.find((host) => host.provider === provider && !host.isEstimate) ?? expect.fail();
      const endStatuses = Object.keys(statuses).filter(
        (word) => !['queued', 'running', 'paused'].includes(statuses[word] ?? ''),
      );
      expect(new Set(endStatuses.map((word) => statuses[word]))).toEqual(
        new Set(['succeeded', 'failed', 'cancelled']),
      );
      const [offer = ''] = exampleOffers.map(([id]) => id).filter((id) => id.startsWith(`${provider}/`));
      for (const language of ['python', 'typescript'] as const) {
        const watch = nextSteps({ offer }, { ...options, language }).find(({ kind }) => kind === 'watch');
        const [, , words = ''] = /^(const )?ended = [([](.*)[)\]];?$/m.exec(watch?.code ?? '') ?? [];
        expect(
          words.split(', ').map((word) => word.slice(1, -1)),
          watch?.code ?? '',
        ).toEqual(endStatuses);
      }
    },
  );
});

describe('a step without code', () => {
  /** Days from a year before to fifty years after a day. */
  const daysAround = (on: string) =>
    fc
      .integer({ min: -365, max: 365 * 50 })
      .map((days) => new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10));

  it.each(Object.entries(closedHosts))('is all that %s has from its closing day on', (provider, { on }) => {
    fc.assert(
      fc.property(daysAround(on ?? '2025-01-01'), fc.constantFrom(...languages), (today, language) => {
        const steps = nextSteps(
          { offer: `${provider}/gpt-4.1-mini#sft` },
          { ...options, language, on: today },
        );
        const isClosed = on === null || today >= on;
        if (isClosed)
          expect(steps).toMatchObject([
            {
              kind: 'closed',
              code: null,
              notes: [on === null ? { id: 'never-trained' } : { id: 'closed', on }],
            },
          ]);
        else expect(kinds(steps).includes('closed')).toBe(false);
      }),
    );
  });

  it('is all that an offer has from the end of its training on', () => {
    for (const offer of offers)
      if (offer.trainableUntil !== null)
        for (const on of [offer.trainableUntil, '2060-01-01'])
          expect(nextSteps(offer, { ...options, on }), offer.offer).toMatchObject([
            { kind: 'closed', code: null },
          ]);
  });

  it.each([
    ['a host whose documentation was not read', 'prime-intellect/qwen3.5-4b#lora', 'host-not-read'],
    ['an unknown host', 'constructor/model#x', 'host-not-read'],
    ['a model whose steps were not read', 'vertex/llama-3.1-8b#sft', 'model-not-read'],
    ['a method whose steps were not read', 'vertex/gemini-3.5-flash#dpo', 'method-not-read'],
    ['all weights where only adapters were read', 'fireworks/gpt-oss-20b#full-dpo', 'method-not-read'],
    ['a training that needs a grader', 'openai/o4-mini#rft', 'grader-needed'],
  ])('gives the reason: %s', (_name, offer, id) => {
    expect(nextSteps({ offer }, options)).toMatchObject([
      { kind: 'unavailable', code: null, notes: [{ id }] },
    ]);
  });

  it('depends on the day on which the hosts were read, and not on the clock, if no day is given', () => {
    const { on: _, ...undated } = options;
    const closing = { offer: 'openai/gpt-4.1-mini#sft' };
    vi.useFakeTimers({ now: Date.parse('2060-01-01') });
    try {
      expect(nextSteps({ offer: 'mistral/x' }, undated)).toMatchObject([{ kind: 'closed' }]);
      expect(nextSteps(closing, undated)).toEqual(nextSteps(closing, { ...options, on: registryDay }));
      expect(noteIds(nextSteps(closing, undated))).toContain('closes');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a remark', () => {
  it('says when a host closes, and whether new customers are refused', () => {
    const offer = offers.find((each) => each.offer === 'openai/gpt-4.1-mini#sft');
    if (!offer) throw new Error('The catalogue has no such offer.');
    expect(nextSteps(offer, options)[0]?.notes).toEqual(
      expect.arrayContaining([
        { id: 'closes', on: '2027-01-06' },
        { id: 'closed-to-new', on: '2026-05-07' },
        { id: 'closed-to-unused', days: 60 },
        { id: 'file-format', format: 'openai-chat' },
      ]),
    );
    expect(noteIds(nextSteps(offer, { ...options, on: '2026-05-06' }))).not.toContain('closed-to-new');
    expect(noteIds(nextSteps(offer, { ...options, on: '2026-07-01' }))).not.toContain('closed-to-unused');
  });

  it('says that the name of the base model was not found if the code has a placeholder for it', () => {
    for (const { steps, ...each } of cases) {
      const isUnnamed = steps.some(({ marks }) => marks.some(({ name }) => name === 'YOUR_BASE_MODEL'));
      expect(noteIds(steps).includes('model-name-unknown'), each.offer.offer).toBe(isUnnamed);
    }
  });

  it('says that a step exists in Python only, to readers who chose another language', () => {
    const pythonOnly = new Set<string>();
    for (const { steps, language } of cases)
      for (const step of steps.filter(hasCode)) {
        const isOther = step.language === 'python' && language !== 'python';
        expect(noteIds([step]).includes('python-only'), `${step.route} ${step.kind} ${language}`).toBe(
          isOther,
        );
        if (isOther) pythonOnly.add(`${step.route} ${language}`);
      }
    expect([...pythonOnly].sort()).toEqual(
      ['tinker', 'trl', 'unsloth'].flatMap((route) => [`${route} curl`, `${route} typescript`]),
    );
  });

  it.each([
    ['together/llama-3.1-8b#full-sft', 'meta-llama/Meta-Llama-3.1-8B-Instruct-Reference'],
    ['together/gpt-oss-20b#lora-dpo', 'openai/gpt-oss-20b'],
    ['together/gpt-oss-20b#full-sft', null],
    ['together/glm-5.2#lora-sft', null],
    ['together/up-to-16b#lora-sft', null],
    ['fireworks/gpt-oss-120b#lora-sft', 'accounts/fireworks/models/gpt-oss-120b'],
    ['fireworks/up-to-16b#lora-sft', null],
  ])('says that the name was not found only if the host lists none for this training: %s', (offer, name) => {
    const create = nextSteps({ offer }, options).find(({ kind }) => kind === 'create');
    const marked = create?.marks.find((mark) => mark.name === (name === null ? 'YOUR_BASE_MODEL' : 'model'));
    expect(create?.code?.slice(marked?.start, marked?.end)).toBe(JSON.stringify(name ?? 'YOUR_BASE_MODEL'));
    expect(noteIds(create ? [create] : []).includes('model-name-unknown')).toBe(name === null);
  });

  it('says before the training at Together that some models cannot be deployed', () => {
    for (const { steps } of cases)
      for (const step of steps)
        expect(noteIds([step]).includes('may-not-deploy')).toBe(
          step.route === 'together' && step.kind === 'create',
        );
  });

  it('says that a validation file is not used', () => {
    const offer = { offer: 'tinker/qwen3-8b#lora' };
    expect(noteIds(nextSteps(offer, options))).not.toContain('validation-unused');
    expect(noteIds(nextSteps(offer, { ...options, validationFile: 'v.jsonl' }))).toContain(
      'validation-unused',
    );
  });
});

describe('the registry', () => {
  it('knows the hosts of the catalogue by their ids', () => {
    const providers = new Set(catalog.providers.map(({ id }) => id));
    expect(Object.keys(hostRoutes).filter((id) => !providers.has(id))).toEqual([]);
  });

  it('says for every route which format it reads', () => {
    const formats = exampleOffers.map(([offer, framework]) => {
      const [first] = nextSteps({ offer }, { ...options, ...(framework && { framework }) });
      return first?.notes.flatMap((note) => (note.id === 'file-format' ? [note.format] : []));
    });
    expect(formats.flat()).toEqual([
      'openai-chat',
      'openai-chat',
      'vertex-gemini',
      'bedrock-nova',
      'openai-chat',
      'openai-chat',
      'openai-chat',
      'trl-messages',
      'openai-chat',
      'trl-messages',
    ]);
  });
});

describe('docs/next-steps.md', () => {
  it('has the routes of the code', () => {
    const rows = exampleOffers.map(([offer, framework]) => {
      const steps = nextSteps({ offer }, { ...options, ...(framework && { framework }) });
      const [{ route, sources } = steps[0] ?? expect.fail()] = steps;
      const routes: Readonly<Record<string, Route>> = { ...hostRoutes, ...frameworkRoutes };
      const { methods } = routes[route ?? ''] ?? expect.fail();
      const environment = new Set(steps.flatMap((step) => step.environment));
      return `| \`${route}\` | ${kinds(steps).join(', ')} | ${methods.join(', ')} | ${
        [...environment].map((name) => `\`${name}\``).join(', ') || '–'
      } | ${sources.map(({ source, asOf }) => `${source} (${asOf})`).join('; ')} |`;
    });
    const page = readFileSync('docs/next-steps.md', 'utf8');
    const table = page.slice(page.indexOf('| route |')).split('\n\n')[0] ?? '';
    expect(table.split('\n').slice(2)).toEqual(rows);
  });
});

describe('bad input', () => {
  it.each([
    [{ epochs: 0 }],
    [{ epochs: 1.5 }],
    [{ epochs: Number.NaN }],
    [{ file: '' }],
    [{ file: 'a\0b' }],
    [{ validationFile: '\0' }],
    [{ language: 'perl' as StepOptions['language'] }],
  ])('%o is refused', (bad) => {
    expect(() => nextSteps({ offer: 'azure/gpt-4.1-mini#global' }, { ...options, ...bad })).toThrow(
      RangeError,
    );
  });
});
