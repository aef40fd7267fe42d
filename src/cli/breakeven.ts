/**
 * `ft-breakeven breakeven`: prints the verdict on a scenario, with the sentences of `<ft-breakeven>`, and a link to the scenario.
 */
import { evaluate } from '../core/cost/evaluate.ts';
import { simulate } from '../core/explore/simulate.ts';
import { today } from '../core/scenario/calendar.ts';
import { isUncertain, simulationDraws, simulationSeed } from '../core/scenario/simulated.ts';
import { maxSharedLength, readShared } from '../elements/common/scenario/pasted-calculation.ts';
import { presetsIn } from '../elements/common/scenario/presets.ts';
import { pairOf } from '../elements/common/scenario/reading.ts';
import { isApproximate, linkTo } from '../elements/common/scenario/scenario-link.ts';
import { figuresOf } from '../elements/common/wording/verdict-figures.ts';
import { wordingOf } from '../elements/common/wording/verdict-text.ts';
import { toJson } from '../elements/share-bar/export.ts';
import { type ReportInput, toMarkdown, verdictView } from '../elements/share-bar/report.ts';
import { english } from '../i18n/en/index.ts';
import { plainText } from '../i18n/pieces.ts';
import { approachFor, catalog, findModel, models } from '../prices/index.ts';
import type { Command } from './command.ts';
import { textOf } from './disk-file.ts';
import { linkText } from './file-link.ts';
import { oneFile, styleOf, wrongValue } from './options.ts';
import { table } from './table.ts';
import { CommandError, type Terminal } from './terminal.ts';

/** Whether an argument is a link itself, not the name of a file: it is an address, or it has the part of a link that holds a scenario. */
const isLink = (argument: string): boolean => /^https?:\/\/|#ft=/i.test(argument);

/**
 * The text that has the scenario: the argument itself if it is a link, else the text of the file that it names. Throws a `CommandError` if
 * the file has more than `maxSharedLength` characters.
 */
async function scenarioText(argument: string, terminal: Terminal): Promise<string> {
  if (isLink(argument)) return argument;
  let textSoFar = '';
  for await (const { text } of textOf(argument, terminal)) {
    textSoFar += text;
    if (textSoFar.length > maxSharedLength) throw new CommandError(`${argument}: too long to be a scenario.`);
  }
  return textSoFar;
}

/** Evaluates a scenario. The scenario is JSON, a link, or a report that contains a link. */
export const breakeven: Command = {
  usage: 'breakeven [SCENARIO] [--candidate ID] [--page URL]',
  about:
    'Print the verdict and figures of a scenario, and a link that opens it. SCENARIO is JSON, a link, or a report.',
  options: ['json', 'markdown', 'candidate', 'page'],
  async run({ files, values, terminal }) {
    const style = styleOf(values);
    const argument = oneFile(files, 'Give one scenario at a time.');
    const reading = readShared(await scenarioText(argument, terminal), {
      today: today(new Date()),
      prices: { catalog, findModel, approachFor, models },
      presets: presetsIn,
    });
    if (reading.kind === 'refused')
      throw new CommandError(
        `${argument}: ${reading.reason === 'broken-json' ? 'this JSON is broken' : 'it has no scenario'}.`,
      );
    if (reading.kind === 'problems')
      throw new CommandError(
        `${argument}: ${reading.problems.map((each) => `${each.path}: ${each.message}`).join(' ')}`,
      );
    const { scenario } = reading;
    if (values.candidate !== undefined && !scenario.approaches.some(({ id }) => id === values.candidate))
      throw wrongValue(
        'candidate',
        `one of ${scenario.approaches.map(({ id }) => id).join(', ')}`,
        values.candidate,
      );
    const candidate = values.candidate ?? reading.candidate;
    const result = evaluate(scenario);
    const pair = pairOf(result, candidate);
    if (!pair) throw new CommandError(`${argument}: the scenario has no approach.`);
    // `ft` is the key of a calculator without an id.
    const link = linkTo({ ...reading, candidate }, values.page ?? '', 'ft');
    const report: ReportInput = {
      result,
      pair,
      messages: english,
      locale: 'en',
      catalog: { catalog, findModel, approachFor },
      simulation: isUncertain(scenario)
        ? simulate(scenario, { draws: simulationDraws, seed: simulationSeed })
        : null,
      approximate: isApproximate(pair, reading),
      modelNames: Object.fromEntries(
        [...catalog.models, ...catalog.providers].map(({ id, name }) => [id, name]),
      ),
      link,
    };
    if (style === 'json') await terminal.write(toJson(result, candidate));
    else if (style === 'markdown') await terminal.write(toMarkdown(report));
    else {
      const view = verdictView(report);
      const { sentence, reason } = wordingOf(view);
      const rows = figuresOf(view).map(({ label, value, note }) => [label, value, note]);
      await terminal.write(
        [
          `${sentence.claim}${sentence.rest}\n`,
          reason.length === 0 ? '' : `${plainText(reason)}\n`,
          rows.length > 0 ? `\n${table(['', '', ''], rows, style)}` : '',
          linkText(link, values.page),
        ].join(''),
      );
    }
    return 0;
  },
};
