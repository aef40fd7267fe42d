/** `<ft-next-steps>` in a browser: hosts, languages, file names, epochs, copying, and closed hosts. */
import { describe, expect, it, vi } from 'vitest';
import { nextSteps } from '../../../src/core/steps/next-steps.ts';
import { closedHosts } from '../../../src/core/steps/registry.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatDate, formatTokens } from '../../../src/i18n/format.ts';
import { shipped } from '../../../src/prices/shipped.ts';
import { adviceEvidence } from '../../../stories/scenarios/advice-scenarios.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { axeErrors, pageRules } from '../../harness/axe.ts';
import { readable, spaced } from '../../harness/element.ts';
import { eventsOf } from '../../harness/events.ts';
import {
  announced,
  choicesOf,
  choose,
  chosenOffer,
  codes,
  copy,
  enter,
  failure,
  kinds,
  markedCode,
  nextStepsOn,
  offers,
  refusal,
  sentence,
  stepText,
} from '../../harness/next-steps.ts';
import { untilUpdated } from '../../harness/wait.ts';

const { steps: text } = english;
const { page } = text;
const { catalog } = shipped;
const on = '2026-11-27';
const properties = { scenario: workedExample, evidence: adviceEvidence, on };

describe('<ft-next-steps>', () => {
  it('shows the host of the tuned model first, with its steps and their cost', async () => {
    const example = exampleScenario(on);
    const element = await nextStepsOn({ ...properties, scenario: example });
    const model = example.approaches.find(({ technique }) => technique === 'fine-tuned')?.model;
    expect(offers(element).some((offer) => offer.startsWith(`${model}#`))).toBe(true);
    expect(kinds(element)).toContain('create');
    // Three epochs of the training file in `adviceEvidence`.
    expect(stepText(element, 'create')).toContain(formatTokens(3 * 208_332));
    expect(sentence(element)).toMatch(/\$/);
  });

  it('shows the training that the calculation uses, and not a cheaper one of the same model', async () => {
    const model = 'azure/gpt-4.1-mini';
    const example = exampleScenario(on);
    const approaches = example.approaches.map((approach) =>
      approach.technique === 'fine-tuned'
        ? {
            ...approach,
            model,
            ...shipped.approachFor(model, { tuned: true, tokens: 1e5, training: 'global' }),
          }
        : approach,
    );
    const element = await nextStepsOn({ scenario: { ...example, approaches } as Scenario, on });
    expect(chosenOffer(element)).toBe(`${model}#global`);
  });

  it('shows the code of core for every host, in each language', async () => {
    const element = await nextStepsOn({
      ...properties,
      file: 'my "own" file.jsonl',
      validationFile: 'v.jsonl',
    });
    for (const host of choicesOf(element, 'host')) {
      await choose(element, 'host', host);
      for (const language of choicesOf(element, 'language')) {
        await choose(element, 'language', language);
        const offer = chosenOffer(element);
        const steps = nextSteps(
          { offer },
          {
            file: 'my "own" file.jsonl',
            validationFile: 'v.jsonl',
            epochs: 3,
            language: language as 'python',
            on,
          },
        );
        expect(codes(element).length, host).toBe(steps.filter(({ code }) => code !== null).length);
        expect(codes(element).at(-1), host).toBe(steps.findLast(({ code }) => code !== null)?.code);
      }
    }
  });

  it('shows an offer with code first, and keeps the menu of offers if one without code is chosen', async () => {
    const element = await nextStepsOn({ ...properties, host: 'vertex' });
    expect(codes(element)).not.toEqual([]);
    const offerWithoutCode = offers(element).find(
      (offer) => !nextSteps({ offer }, { file: 'a', epochs: 3, language: 'python', on })[0]?.code,
    );
    await enter(element, 'offer', offerWithoutCode ?? '');
    expect(codes(element)).toEqual([]);
    expect(sentence(element)).toContain(page.because(text.notes['model-not-read']()));
    expect(offers(element)).toContain(offerWithoutCode);
  });

  it('emphasises what the reader replaces and what comes from the file', async () => {
    const element = await nextStepsOn({ ...properties, host: 'azure', file: 'tickets.jsonl' });
    expect(markedCode(element).join()).toContain('tickets.jsonl');
    expect(markedCode(element).join()).toContain('YOUR_');
  });

  it('puts typed file names and epochs into the code', async () => {
    const element = await nextStepsOn({ ...properties, host: 'azure' });
    await enter(element, 'file', 'a.jsonl');
    await enter(element, 'validation-file', 'b.jsonl');
    await enter(element, 'epochs', '7');
    const allCode = codes(element).join('\n');
    for (const part of ['a.jsonl', 'b.jsonl', '"n_epochs": 7']) expect(allCode).toContain(part);
  });

  it('uses the names of the files that were read until others are typed', async () => {
    const fileNames = { training: 'read.jsonl', validation: 'read-valid.jsonl' };
    const element = await nextStepsOn({
      ...properties,
      host: 'azure',
      evidence: { ...adviceEvidence, fileNames },
    });
    const allCode = (): string => codes(element).join('\n');
    for (const name of Object.values(fileNames)) expect(allCode()).toContain(`"${name}"`);
    await enter(element, 'file', 'typed.jsonl');
    await enter(element, 'validation-file', '');
    expect(allCode()).toContain('"typed.jsonl"');
    expect(allCode()).not.toContain('read');
    element.evidence = { ...adviceEvidence, fileNames: { training: 'b.jsonl', validation: 'c.jsonl' } };
    await untilUpdated(element);
    for (const name of ['b.jsonl', 'c.jsonl']) expect(allCode()).not.toContain(name);
  });

  it('counts no validation tokens once the name of the validation file is emptied', async () => {
    const { report } = adviceEvidence;
    const validation = { billedTokensPerEpoch: 40_000 };
    const element = await nextStepsOn({
      ...properties,
      host: 'together',
      evidence: {
        ...adviceEvidence,
        report: report && { ...report, validation },
        fileNames: { training: 'read.jsonl', validation: 'read-valid.jsonl' },
      },
    });
    const [trained, withValidation] = [3 * 208_332, 3 * 208_332 + 40_000].map((tokens) =>
      formatTokens(tokens),
    );
    expect(stepText(element, 'create')).toContain(withValidation);
    await enter(element, 'validation-file', '');
    expect(stepText(element, 'create')).toContain(trained);
    await enter(element, 'validation-file', 'typed.jsonl');
    expect(stepText(element, 'create')).toContain(withValidation);
  });

  it('says at the first step that the host would refuse the file, or that the file is not ready', async () => {
    const { report } = adviceEvidence;

    const element = await nextStepsOn({ ...properties, host: 'azure' });
    const isWarned = (warning: string): boolean => stepText(element, 'upload').includes(spaced(warning));
    const refused = page.fileRefused(catalog.providers.find(({ id }) => id === 'azure')?.name ?? '');
    expect(isWarned(refused) || isWarned(page.fileNotReady)).toBe(false);
    element.evidence = { report: report && { ...report, refusedBy: ['azure'], isNotReady: true } };
    await untilUpdated(element);
    expect(isWarned(refused)).toBe(true);
    await choose(element, 'host', 'together');
    expect(isWarned(page.fileNotReady)).toBe(true);
  });

  it.each(['0', '2.5', 'x'])('refuses %s epochs, and keeps the code', async (typed) => {
    const element = await nextStepsOn({ ...properties, host: 'azure' });
    const before = codes(element);
    await enter(element, 'epochs', typed);
    expect(failure(element)).toBe(page.badEpochs);
    expect(codes(element)).toEqual(before);
    await enter(element, 'epochs', '3');
    expect(failure(element)).toBe('');
  });

  it('refuses an empty name of the training file', async () => {
    const element = await nextStepsOn({ ...properties, host: 'azure' });
    await enter(element, 'file', ' ');
    expect(failure(element)).toBe(page.badFile);
    expect(codes(element).join()).toContain('train.jsonl');
  });

  it.each(Object.entries(closedHosts))(
    'gives no code for %s once it is closed, and says since when',
    async (host, { on: end }) => {
      const element = await nextStepsOn({ ...properties, host, on: end ?? on });
      expect(codes(element)).toEqual([]);
      expect(kinds(element)).toEqual([]);
      const note = end === null ? text.notes['never-trained']() : text.notes.closed(formatDate(end));
      expect(sentence(element)).toContain(page.because(note));
    },
  );

  it('says that the cost is unknown without a file and a scenario', async () => {
    const element = await nextStepsOn({ on });
    expect(sentence(element)).toContain(page.costUnknown);
    expect(sentence(element)).not.toMatch(/\$/);
  });

  it('offers the programs for a GPU of one’s own', async () => {
    const element = await nextStepsOn({ ...properties, host: 'own-gpu' });
    const trl = codes(element).join();
    await choose(element, 'framework', 'unsloth');
    expect(codes(element).join()).not.toBe(trl);
    expect(codes(element).join()).toContain('unsloth');
  });

  it('copies the code of one step', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const element = await nextStepsOn({ ...properties, host: 'azure' });
    await copy(element, page.copyStep(text.titles.create));
    expect(writeText).toHaveBeenCalledWith(codes(element)[1]);
    expect(announced(element)).toBe(page.copied(text.titles.create));
  });

  it('selects the code if the browser refuses to copy, and says so in the step until something changes', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    const element = await nextStepsOn({ ...properties, host: 'azure' });
    await copy(element, page.copyStep(text.titles.create));
    expect(refusal(element, 'create')).toBe(page.copyRefused);
    expect(refusal(element, 'upload')).toBe('');
    await choose(element, 'language', 'curl');
    expect(refusal(element, 'create')).toBe('');
  });

  it('gives the host and its cost to the header of a fold, also while the fold is closed', async () => {
    const element = await nextStepsOn({ ...properties, embedded: true, folded: true });
    const events = eventsOf(element, 'ft-summary');
    element.host = 'mistral';
    await untilUpdated(element);
    expect(events.map(({ summary }) => summary?.claim)).toEqual([page.noCode('Mistral')]);
  });

  it('has no accessibility errors', async () => {
    const element = await nextStepsOn({ ...properties, host: 'own-gpu' });
    expect(await axeErrors(element, pageRules)).toEqual([]);
  });

  it('says that a scenario cannot be read', async () => {
    const element = await nextStepsOn({ ...properties, scenario: 'ft1~nonsense' });
    expect(readable(element)).toContain(english.chart.badScenario);
  });
});
