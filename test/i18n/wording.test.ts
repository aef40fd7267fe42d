/**
 * The wording of the main messages of each area in English. Only the tests of wording repeat messages; the tests of elements read
 * the expected messages from the tables.
 */
import { describe, expect, it, test } from 'vitest';
import { english } from '../../src/i18n/en/index.ts';
import { plainText } from '../../src/i18n/pieces.ts';

test.each([
  [english.chart.aheadBy, 'Ahead by'],
  [english.chart.approximateNote, 'From estimated token counts.'],
  [english.chart.atStart, 'At the start'],
  [english.chart.badScenario, 'This scenario cannot be read.'],
  [english.chart.bothCostSame, 'Both cost the same'],
  [english.chart.chartFailed, 'The chart could not be loaded. Its figures are in the table.'],
  [english.chart.mapNoRequests, 'Your calculation is not on this map: there are no requests.'],
  [english.chart.noneAlone, 'No change of a single assumption within its range leads to a payback.'],
  [english.chart.weeksTitle, 'Weeks to payback'],
  [english.counter.byRule, 'Counted by the chat format’s rule for tools, not as the JSON text shown here.'],
  [english.counter.clear, 'Clear'],
  [english.counter.countFormat, 'Count chat format'],
  [english.counter.failed, 'Estimate, tokenizer did not load.'],
  [
    english.counter.hosted,
    'The provider runs this tool. The tokens that it adds to a prompt are not published.',
  ],
  [english.counter.keepAsText, 'Keep as text'],
  [
    english.counter.unreadCall,
    'The code of this call is counted as text. A call is read as a request only if it is complete, and no value in it is a variable or other code.',
  ],
  [english.counter.retry, 'Retry'],
  [english.counter.whitespace, 'Show white space'],
  [english.advice.page.addsInput('100 tokens'), 'with 100 tokens more in the prompt'],
  [english.advice.page.addsOutput('100 tokens'), 'with 100 tokens more in the answer'],
  [english.ladder.withRepairs, 'with fixing'],
  [english.ladder.fixedAndRepairsIncluded, ' (fixing, hosting and monthly costs included)'],
  [english.form.addApproach, 'Add an approach'],
  [english.form.addLatency, 'Add measured latency'],
  [english.form.addMonth, 'Add a month'],
  [english.form.addMonthly, 'Add a monthly cost'],
  [english.form.addSetup, 'Add a set-up cost'],
  [english.form.bothNeeded, 'The latency is shown when both are entered.'],
  [english.form.eachMonth, 'Enter each month'],
  [english.form.newSetup, 'Unnamed cost'],
  [english.form.notCounted, 'Not counted until it has an amount.'],
  [english.form.removeMonth, 'Remove the last month'],
  [english.form.unreadable, 'This scenario cannot be read.'],
  [english.form.useOneNumber, 'Use one number'],
  [english.inputs.open, 'Continue with the pasted one'],
  [english.inputs.refused.nothing, 'This text contains no calculation.'],
  [english.inputs.refused['broken-json'], 'This JSON is cut off or damaged.'],
  [english.inputs.same, 'Both have the same inputs.'],
  [english.share.asGiven, 'As opened'],
  [english.share.asPasted, 'As pasted'],
  [english.share.changedSince('As opened'), 'As opened, with changes'],
  [english.share.close, 'Close'],
  [english.share.copyLink, 'Copy link'],
  [english.share.embedCode, 'Embed code'],
  [english.share.embedCopied, 'Embed code copied.'],
  [english.share.failed, 'The export failed.'],
  [english.share.presets.article.label, 'The article’s example'],
  [english.share.presets['cached-prompt'].label, 'A cached prompt is cheaper than tuning'],
  [english.share.redo, 'Redo'],
  [english.share.reset, 'Reset'],
  [english.share.undo, 'Undo'],
  [english.verdict.savedPerMonth, 'Saved per month'],
  [english.suggestions.try, 'Try'],
  [english.suggestions.undo, 'Undo'],
])('a message reads “%s”', (message, wording) => {
  expect(message).toBe(wording);
});

const {
  advice,
  answerLine,
  attributeProblems,
  attributeNames,
  breakeven,
  parts,
  chart,
  counter,
  evaluation,
  folds,
  form,
  glossary,
  inputs,
  ladder,
  presetStories,
  promptsBlock,
  priceDates,
  problems,
  promptParts,
  ranking,
  remarks,
  share,
  start,
  steps,
  successor,
  suggestions,
  training,
  trainingData,
  service,
  unitCost,
  usage,
  verdict,
  working,
  worth,
} = english;

/** A sentence of the verdict as one text. */
const sentence = ({ claim, rest }: { readonly claim: string; readonly rest: string }): string => claim + rest;

/** The reason that examples of 9,000 tokens do not fit into a context of 8,192. `room` is '' if the room beside the prompt is unknown. */
const examplesDoNotFit = (written: string, examples: number, room: string): string =>
  plainText(
    advice.reasons['examples-do-not-fit'].says(
      { examples: written, each: '9,000 tokens', context: '8,192 tokens', room } as never,
      { examples } as never,
    ),
  );

/** For each area, its main messages that are functions. `ticketPrompts`, `numberWords` and `punctuation` are left out: they are no messages. */
const sentences: Readonly<
  Record<
    Exclude<keyof typeof english, 'ticketPrompts' | 'numberWords' | 'punctuation'>,
    readonly (readonly [string, string])[]
  >
> = {
  advice: [
    [advice.claims['not-enough-evidence'], 'Measure before you tune'],
    [
      plainText(
        advice.reasons['prompt-reaches-bar'].says({ share: '82 %', bar: '80 %' } as never, {} as never),
      ),
      '82 % of the answers of the prompt are accepted, your bar is 80 %',
    ],
    [
      plainText(
        advice.reasons['untested-model-cheaper'].says(
          { other: '$0.05', prompt: '$3.22' } as never,
          {} as never,
          'Amazon Nova Micro',
        ),
      ),
      '1,000 attempts with the same prompt cost $0.05 on Amazon Nova Micro instead of $3.22; its answers are not measured',
    ],
    [
      plainText(advice.reasons['not-trainable'].says({ months: '8 months' } as never, {} as never)),
      'the training of the model was closed 8 months before the first day',
    ],
    [
      plainText(advice.reasons['switched-off'].says({ months: '0 months' } as never, { months: 0 } as never)),
      'the tuned model was switched off on the first day',
    ],
    [
      examplesDoNotFit('1', 1, ''),
      '1 example of 9,000 tokens does not fit into the context of 8,192 tokens beside the prompt and the answer',
    ],
    [
      examplesDoNotFit('2', 2, '7,000 tokens'),
      '2 examples of 9,000 tokens do not fit into the 7,000 tokens that the prompt and the answer leave in the context',
    ],
    [
      plainText(
        advice.missing['prompt-bar-open'].says(
          { share: '80 %', low: '21 %', high: '100 %', bar: '90 %' } as never,
          {} as never,
        ),
      ),
      'The cases do not show whether the prompt reaches your bar of 90 %: 80 % of the answers are accepted, with a 95\u00a0% interval from 21 % to 100 %',
    ],
    [
      advice.missing['prompt-bar-open'].note({ needed: '', cases: '1' } as never, { cases: 1 } as never),
      'you have 1 case',
    ],
    [
      plainText(advice.reasons['pays-back'].says({ months: '0 months' } as never, { months: 0 } as never)),
      'fine-tuning pays back at once: it costs less from the start',
    ],
    [advice.page.measuredOn('1', 1), ', 1 case'],
    [advice.reasons['thin-data'].when('50'), 'There are fewer than 50 examples for training'],
    [advice.perYear(1, '1'), 'once a year'],
    [
      `${advice.claims['fine-tune']}. ${advice.page.turnsWithoutThis(advice.names['keep-prompting'])}`,
      'Fine-tune. If this did not hold, the recommendation would be staying with the prompt.',
    ],
    [
      advice.page.was('600', advice.page.answerFrom.file),
      'was 600, all examples of your file, reviewed or not',
    ],
    [advice.prompts(2, '2'), '2 prompts'],
  ],
  answerLine: [
    [answerLine.saves('$905'), 'saves $905 a month'],
    [answerLine.costs('$40'), 'costs $40 more a month'],
    [answerLine.was('15 weeks', '$1,015'), 'was 15 weeks, $1,015 a month'],
  ],
  attributeNames: [
    [attributeNames.setup, 'Set-up'],
    [attributeNames.monthlyCost, 'Monthly cost'],
  ],
  breakeven: [[breakeven.lost.view, 'This view could not be loaded.']],
  parts: [[parts.compareWith, 'Compare with another calculation']],
  unitCost: [[unitCost.title, 'Cost of 1,000 requests']],
  presetStories: [[presetStories.learn, 'What to learn']],
  promptsBlock: [[promptsBlock.costOfThousandAttempts, 'Token cost, 1,000 attempts']],
  priceDates: [
    [priceDates.pricesAsOf('2 May 2027'), 'Prices as of 2 May 2027.'],
    [priceDates.onePriceOld(priceDates.upTo('327'), 327), 'One price is up to 327 days old:'],
    [priceDates.pricesOld('2', 2, '327'), '2 prices are more than 90 days old (the oldest is 327 days old):'],
    [priceDates.fullCalculation, 'Full calculation'],
    [priceDates.example, 'With figures of an example.'],
  ],
  problems: [
    [problems.order(), 'A range has to rise from its low to its high end.'],
    [
      problems.syntax({ at: 12 }),
      'This link or text is incomplete, damaged or from a newer version (character 12).',
    ],
  ],
  attributeProblems: [
    [attributeProblems['not-a-number']('x'), '“x” is not a number.'],
    [attributeProblems.negative('-1'), '“-1” is below 0.'],
    [attributeProblems['not-tunable']('a/b'), 'The catalogue has no offer to tune “a/b”.'],
    [attributeProblems['more-than-prompt']('9', '5'), '“9” is more than the 5 tokens of the prompt.'],
  ],
  evaluation: [
    [
      evaluation.sentence.alike('Fine-tuned', 'few-shot', '300', 300) +
        evaluation.sentence.difference('+1.3 points', evaluation.interval('−3.6', '+6.3')),
      'Fine-tuned and few-shot can’t be told apart on 300 cases: +1.3 points, with a 95\u00a0% interval from −3.6 to +6.3.',
    ],
    [evaluation.sentence.better('Few-shot', 'zero-shot'), 'Few-shot is accepted more often than zero-shot'],
    [
      sentence(evaluation.sentence.unpaired),
      'These results are from different cases: no case was answered by both, so only the interval of each is shown.',
    ],
    [
      evaluation.cut('2,000', true),
      'Only the first 2,000 characters of a long text are shown and compared word by word.',
    ],
    [evaluation.meanOfRepeats, 'Each case counts once, with the mean of its repeats.'],
    [evaluation.repeatSets.lost('tuned', 'base'), 'tuned accepted less often than base'],
    [evaluation.repeatSets['both-wrong']('tuned', 'base'), 'both equally often, not always'],
    [evaluation.wrongSetOfRepeats('base'), 'base not always accepted'],
    [
      evaluation.sentence.tooFew('A', 'B', '4', 4) + evaluation.sentence.tooFewRest('+25.0 points'),
      '4 cases are too few to tell A and B apart: +25.0 points, and even a difference in every case could be chance.',
    ],
    [
      evaluation.why.needed('1,630', 1630, evaluation.points('3')),
      'With about 1,630 cases, four of five evaluations would show a difference of 3 points.',
    ],
    [
      evaluation.disagree('56', 56) + evaluation.goTo('fine-tuned', '30', 'few-shot', '26'),
      'The two disagree on 56 cases: 30 go to fine-tuned, 26 to few-shot.',
    ],
    [evaluation.goTo('A', '1', 'B', '0'), ': 1 goes to A, 0 to B.'],
    [
      evaluation.problem['bad-totals']('2'),
      '2 × a row of totals that has no name, no cases, more accepted answers than cases, or a number that is missing, negative or not whole',
    ],
    [
      evaluation.problem['archive-entry']('2', { command: 'inspect log convert' }),
      '2 × a part of the archive that cannot be read. This command converts the log: inspect log convert',
    ],
  ],
  fields: [
    [english.fields.requestsPerMonth.label, 'Requests a month'],
    [english.fields.inputUsdPerMTok.noun, 'input price'],
    [english.fields.successRate.label, 'Accepted answers'],
  ],
  folds: [
    [sentence(folds.parts.trainingData.empty), 'No file yet'],
    [sentence(folds.parts.evaluation.empty), 'No results yet'],
    [sentence(folds.parts.ladder.empty), 'Not compared yet'],
    [sentence(folds.parts.promptParts.empty), 'Tokens and cost per part'],
    [
      `${folds.restsOn} ${folds.promptTokens} ${folds.promptTokensAre.partly}`,
      'Rests on prompt tokens partly counted',
    ],
    [`${folds.trainingFile} ${folds.trainingFileIs.read}`, 'training file read, not used'],
  ],
  form: [
    [form.wholeBetween('1', '120'), 'A whole number between 1 and 120.'],
    [form.stillUsing('24'), 'Still using 24.'],
    [
      form.dateBetween('1 Jan 1900', '31 Dec 2199'),
      'A date from 1 Jan 1900 to 31 Dec 2199, like 1 Jan 2027.',
    ],
    [form.askForPrice('Tuned'), 'Add the prices of Tuned: input and output, per 1M tokens'],
    [
      form.failureNeeded,
      'Needed, because the approaches have different shares of answers that are not accepted. 0 is allowed.',
    ],
    [
      form.belowMinimum('900', '1,024'),
      'The fixed prefix has 900 tokens, fewer than the minimum of 1,024: nothing is cached.',
    ],
    [form.acceptedAndFixing(form.accepted('86 %'), '$0.40'), '86 % accepted, fixing $0.40'],
    [form.acceptedMissing, 'accepted answers not entered'],
    [form.unrepaired, 'If this field is empty, no answer is fixed.'],
  ],
  chance: [
    [english.chance.likely(english.verdict.fromTo('10', '62 weeks')), 'likely 10 to 62 weeks'],
    [
      english.chance.likely(english.verdict.fromTo(english.chance.atOnce, english.chance.tenYears)),
      'likely at once to more than ten years',
    ],
  ],
  chart: [
    [chart.afterMonths('1', 1), 'After 1 month'],
    [chart.cheapestUntil('Tuned', '2 May 2027'), 'Up to 2 May 2027, Tuned has the lowest total cost.'],
    [chart.tableRetires('Nova', '2 May 2027'), 'End of service of Nova: 2 May 2027.'],
    [chart.isCheapest('Tuned'), 'Tuned is cheapest'],
    [
      chart.shaded('Tuned', 'Prompt'),
      ' Shaded: what Tuned costs in 8 of 10 draws, in proportion to the line of Prompt.',
    ],
    [chart.netTitle('24 months'), 'Net after 24 months'],
    [
      chart.restsOn + chart.inSentence('success rate', 'Tuned') + chart.belowIt('90 %', '24 months').join(''),
      'The verdict depends on the success rate of Tuned: below 90 % there is no payback within 24 months.',
    ],
    [chart.mapEmpty('12 months'), 'Nowhere on this map is there a payback within 12 months.'],
    [
      chart.mapLonger('Tuned', '1', 1, 'Prompt'),
      'Your calculation is not on this map: Tuned sends 1 token more than Prompt, and saves none.',
    ],
    [
      chart.mapNeeds('100,000', '21', 21, '12 months'),
      'At 100,000 requests a month, a payback within 12 months needs a saving of 21 tokens on each request.',
    ],
  ],
  counter: [
    [counter.exact('o200k_base'), 'exact count, o200k_base'],
    [counter.assumed('o200k_base', 'GPT-6'), 'counted with o200k_base, assumed for GPT-6'],
    [counter.estimate('5 %', 'Claude'), 'estimate for Claude, ±5 %'],
    [counter.failedToCount('no'), 'Estimate, counting failed: no.'],
    [counter.loading('o200k_base'), 'Loading o200k_base'],
    [counter.counting('40 %'), 'Counting, 40 % done'],
    [counter.divider('1', 1), '1 token above is the same on every request'],
    [counter.divider('2', 2), '2 tokens above are the same on every request'],
    [counter.placeholderDivider('2', 2, 'it'), '2 tokens before {{it}} are the same on every request'],
    [counter.readAs('OpenAI', '1', 1), 'Read as a request to OpenAI, in 1 part.'],
    [
      counter.entered([counter.fixedTokens('2', 2), counter.varyingTokens('3', 3)]),
      '2 fixed tokens and 3 varying tokens, without a text. Paste a prompt to count it.',
    ],
    [
      `${counter.replaced([counter.fixedTokens('2', 2)])} ${counter.kept([counter.varyingTokens('3', 3)])}`,
      'The count replaces the earlier 2 fixed tokens. Still used without a text: 3 varying tokens.',
    ],
  ],
  service: [
    [service.endsOn('23 Oct 2026', true), 'switched off on 23 Oct 2026'],
    [service.endsOn('14 Apr 2027', false), 'will be switched off on 14 Apr 2027'],
  ],
  ladder: [
    [
      ladder.doesNotCount('Zero-shot', '23 October 2026'),
      'Zero-shot was switched off on 23 October 2026 and does not count.',
    ],
    [ladder.reached('RAG', '80 %', true), 'RAG is the first rung that reaches your bar of 80 %'],
    [ladder.reached('RAG', '80 %', false), 'RAG is the first rung that reaches a bar of 80 %'],
    [ladder.barLine('80 %', true), 'Your bar: 80 %'],
    [ladder.barLine('80 %', false), 'Bar: 80 %'],
    [ladder.reachedMeasured('86.0 %', '$13.76'), ': 86.0 % accepted, at $13.76 per 1,000 accepted answers.'],
    [
      ladder.reachedEntered('86 %', '$13.76', 'entered'),
      ': 86 % accepted, as entered, at $13.76 per 1,000 accepted answers.',
    ],
    [
      ladder.notReached('90 %', true) + ladder.closest('RAG', '86.0 %'),
      'No rung reaches your bar of 90 %; RAG comes closest with 86.0 %.',
    ],
    [
      ladder.interval('77.3 %', '85.9 %') + ladder.mayMiss,
      '95\u00a0% interval from 77.3 % to 85.9 %, so it may still lie below the bar',
    ],
    [
      ladder.next('RAG') + ladder.noSetup + ladder.nextUnknown + ladder.cheapestFrom('82.0 %') + ladder.stop,
      'The next rung, RAG, needs no set-up; its share is not known, and it would be the cheapest rung from 82.0 %.',
    ],
    [
      ladder.more('measured') +
        ladder.points('4.0') +
        ladder.morePoints +
        ladder.ifThatHolds +
        ladder.saves('$1.91'),
      ' and has, as measured, 4.0 points more; if that holds, it saves $1.91 per 1,000 accepted answers',
    ],
    [
      ladder.fixed(ladder.fixedOf('RAG', '$70', '$0.28')),
      'The column “1,000 accepted” includes hosting and monthly costs, and the column “1,000 attempts” does not: RAG $0.28 ($70 a month).',
    ],
    [
      ladder.reachedMeasured('86.0 %', ladder.ofItFixed('$14.04', '$0.28')),
      ': 86.0 % accepted, at $14.04 (of it $0.28 hosting and monthly costs) per 1,000 accepted answers.',
    ],
    [
      ladder.saves('$1.62') + ladder.fixedIncluded + ladder.paidBack('8 months'),
      'saves $1.62 per 1,000 accepted answers (hosting and monthly costs included) and is paid back in 8 months',
    ],
  ],
  promptParts: [
    [
      promptParts.costs('Few-shot', '$712') + promptParts.split('2,140', 2140, '180'),
      'Few-shot spends $712 a month on its prompt: 2,140 tokens are the same on every request, 180 vary.',
    ],
    [
      promptParts.reorder('Output format', 1) + promptParts.reorderSaves('$12'),
      'Output format is the same on every request, but stands after text that varies: at the front, $12 a month less.',
    ],
    [
      promptParts.trial('Fewer', 'Example 3') +
        promptParts.trialMeasured('+5.0', '+1.2', '+8.8', promptParts.trialPays.from('+0.1 points')) +
        promptParts.trialWords.pays,
      'Fewer is this prompt without Example 3. The left-out text changes accepted answers by +5.0 points, with a 95\u00a0% interval from +1.2 to +8.8; it pays off from +0.1 points. The left-out text pays for itself.',
    ],
    [
      promptParts.comparison('Zero-shot', '$300') + promptParts.comparedLess('$412', '−1,720'),
      'The prompt of Zero-shot would cost $300 a month, $412 less: −1,720 tokens.',
    ],
  ],
  ranking: [
    [ranking.cheapest(['A', 'B'], null), 'A and B are cheapest for this prompt'],
    [ranking.yoursCheapest('3'), 'Your model is cheapest of the 3 models shown'],
    [ranking.leftOut.notServed('5 Sep 2026'), 'Your model is left out: it is not served on 5 Sep 2026.'],
    [ranking.leftOut.tooSmall(), 'Your model is left out: its context is too small for this prompt.'],
    [ranking.costAgainst('$1', '$2', 'C'), ': $1 per 1,000 attempts, against $2 on C.'],
    [
      ranking.sameTokens,
      'Every model is priced with these token counts, although another model may split the same text differently.',
    ],
    [ranking.costOnly, 'Only costs are compared: the quality of another model’s answers is not known.'],
    [ranking.full('8'), 'A calculation has at most 8 approaches: remove one to compare another.'],
  ],
  remarks: [
    [
      remarks.closed('Nova', 'AWS', '2 May 2027', ''),
      'Since 2 May 2027, only existing customers have been able to tune Nova at AWS.',
    ],
    [
      remarks.closed('Nova', 'AWS', '2 May 2027', '3 May 2028'),
      'Since 2 May 2027, only existing customers have been able to tune Nova at AWS; they can until 3 May 2028.',
    ],
    [
      remarks.closed('Nova', 'AWS', '2 May 2027', remarks.untilAtLeast('3 May 2028')),
      'Since 2 May 2027, only existing customers have been able to tune Nova at AWS; they can until 3 May 2028 at least.',
    ],
    [
      remarks.conflict('the price', '$1 (a), $2 (b)', '$1'),
      'Sources disagree on the price: $1 (a), $2 (b). The calculation uses $1.',
    ],
    [
      remarks.unconfirmed('Nova'),
      'No source that was read says that Nova can be tuned here; its training price is that of other models of its size.',
    ],
    [
      remarks.longerCache('Nova', remarks.lifetime('24 hours'), '$4.00'),
      'Nova can be used with a cache that keeps a prompt for 24 hours too, with writes at $4.00 per 1M tokens.',
    ],
    [
      remarks.neverAtAnySpeed('a utilisation of 80 %'),
      'With a utilisation of 80 %, it never pays back at any speed.',
    ],
    [
      remarks.longerCache('Nova', remarks.lifetime('24 hours'), ''),
      'Nova can be used with a cache that keeps a prompt for 24 hours too, if requests ask for it.',
    ],
    [
      remarks.otherPayback(remarks.tooLateAfter('14 months'), remarks.paybacks.overTenYears),
      'payback: 14 months, but the candidate’s model is switched off before that (now: more than ten years)',
    ],
    [remarks.noMinimumCharge, 'No minimum charge for a training job was found, so none is counted.'],
    [
      remarks.derived('The price of its tokens', '10 % more than the global price'),
      'The price of its tokens was not found as a figure; the calculation uses 10 % more than the global price.',
    ],
    [
      remarks.reasoningTuned('o4-mini', true),
      'o4-mini reasons before it answers, and the tuned model may reason too. The reasoning is billed as output, but no reasoning tokens are counted.',
    ],
    [
      remarks.reasoningTuned('Gemini', false),
      'Gemini reasons before it answers unless the request switches that off or nearly off, and the tuned model may reason too. The reasoning is billed as output, but no reasoning tokens are counted.',
    ],
    [remarks.minimumFrom('1,024', 'Sonnet 4.5'), 'a minimum of 1,024 tokens, as documented for Sonnet 4.5'],
    [remarks.quantity('Checkpoint storage', '1 GB'), 'Checkpoint storage of 1 GB is counted.'],
    [remarks.years('9.7'), '9.7 years'],
    // The sentence does not say that another figure is used, because nothing at all may be counted in its place.
    [remarks.assumptionLine('the price of cached input'), 'An assumption about the price of cached input'],
    [remarks.noEffect('$3'), 'With $3, no cost changes at this traffic.'],
    [remarks.noEffectAtAll('$3'), 'With $3, no cost changes.'],
    [remarks.smallEffect('$3'), 'With $3, the costs change by less than 0.1\u00a0% at this traffic.'],
    [remarks.unknownEffect('$3'), 'The effect of $3 is unknown until the missing figures are entered.'],
    [
      remarks.monthly('no minimum', 'Tuned', '$3', '$2'),
      'With no minimum, “Tuned” costs $3 in month 1 instead of $2',
    ],
    [remarks.monthlyToo('A', 'Tuned', '$3', '$2'), 'A, and “Tuned” $3 instead of $2'],
    [remarks.noBatches('$3'), 'With $3, no cost changes, because no request is sent in batches.'],
    [
      remarks.alreadyEnded('2 May 2026', true, remarks.samePayback('8 weeks')),
      'If its service ended on 2 May 2026, the model to compare with cannot be used any more; calculated payback: still 8 weeks.',
    ],
    [
      remarks.alreadyEnded('2 May 2026', false, remarks.otherPayback(remarks.paybacks.tooLate, '8 weeks')),
      'If its service ended on 2 May 2026, the model cannot be used any more; calculated payback: none before the candidate’s model is switched off (now: 8 weeks).',
    ],
    [
      remarks.allHours('730.5'),
      'Machines are counted for all 730.5 hours of a month. If yours stop while idle, enter fewer hours.',
    ],
    [
      remarks.sameCounts('Nova', 'Claude'),
      'The tokens of the input and the answer are those counted for Claude; they were not recounted for Nova, which splits a text differently.',
    ],
    [
      remarks.cache('Nova', 'no minimum', true),
      'No cache rule of Nova was found; the calculation assumes no minimum.',
    ],
    [
      `With ${remarks.promptReadAt('3,400 tokens/s')}, no cost changes.`,
      'With a prompt that is read no faster than answers are written (3,400 tokens/s, the slowest case), no cost changes.',
    ],
    [
      remarks.otherEnd('2 May 2027', remarks.samePayback('8 weeks')),
      'With an end of service on 2 May 2027, payback: still 8 weeks.',
    ],
    [
      remarks.furtherRemarks([remarks.cacheLine, remarks.reasoningLine]),
      'Other reasons for the mark †: cache rules assumed; no reasoning tokens counted.',
    ],
    [
      remarks.revised('The end', ['1 May (a)', '2 May (b)'], '2 May', true),
      'The end was stated as 1 May (a) and as 2 May (b). The calculation uses 2 May, as last stated.',
    ],
    [
      remarks.revised('The end', ['1 May (a)', '2 May (b)'], '1 May', false),
      'The end was stated as 1 May (a) and as 2 May (b). The calculation uses 1 May.',
    ],
    [
      english.remarks.noCache,
      'A prompt is cached only if the request asks for caching. At this traffic, the cache costs more than it saves.',
    ],
    [english.missing.assumeAlike('93\u00a0%'), 'Assume 93\u00a0% accepted answers for both'],
    [english.missing.markedLimits, ' With another possible value, a limit marked † would be different.'],
    [remarks.restated('The training price', false, 'a, b'), 'The training price was taken from a, b.'],
  ],
  share: [
    [share.linkCopied, 'Link copied. It contains every input, but no prompt text.'],
    [share.linkKeepsMarks, 'It also says which values are still the example’s.'],
    [share.copyRefused, 'The browser refused to copy. The text is selected here:'],
    [share.downloadAs('CSV'), 'Download CSV'],
    [share.resetTo('Mine'), 'Reset to “Mine”'],
  ],
  suggestions: [
    [
      suggestions.toPayBack(suggestions.within('12 months'), '', false, false),
      'To pay back within 12 months, one of these would be enough',
    ],
    [
      suggestions.toPayBack(suggestions.within('12 months'), '', true, true),
      'To pay back within 12 months, this could be enough',
    ],
    [
      suggestions.toPayBack(
        suggestions.before('2 May 2027'),
        suggestions.priceCounted('Nova', true, '1 April 2027'),
        true,
        false,
      ),
      'If the untuned Nova could still be used after 1 April 2027, this would be enough to pay back before 2 May 2027',
    ],
    [suggestions.closedToNew('Nova', 'AWS'), 'At AWS, new customers can no longer tune Nova.'],
    [
      suggestions.closedToUnused('Nova', 'AWS', '60'),
      'At AWS, only customers who have used a tuned model in the past 60 days can still tune Nova.',
    ],
    [
      plainText(suggestions.beforeEnd('200', suggestions.orMore, '2 May 2027')),
      '; with 200 or more, this condition is not needed: the payback is before 2 May 2027',
    ],
    [
      suggestions.nothingAlone('12 months'),
      'No single realistic change with this model leads to a payback within 12 months; other models have not been tried.',
    ],
    [
      plainText(suggestions.changeSharing('2', true)),
      'A deployment shared by 2 teams or tasks with this traffic each',
    ],
    [
      suggestions.doubtNote,
      '‡\u00a0With another price or throughput that the remarks on the prices name, this change is not enough; a larger one may be.',
    ],
    [
      suggestions.doubtNoteOfRange,
      '‡\u00a0With another price or throughput that the remarks on the prices name, at least some numbers in this range are not enough.',
    ],
    [
      plainText(suggestions.changeRequestsBetween('134,000', '268,000')),
      '134,000 to 268,000 requests a month (not every larger number pays back)',
    ],
    [plainText(suggestions.changeHost('Groq')), 'The same model at Groq'],
    [
      plainText(suggestions.changeDeployment('On-demand H100')),
      'Another deployment at its host: On-demand H100',
    ],
    [
      plainText(suggestions.changeRequests('134,000', suggestions.orMore)),
      '134,000 requests a month or more',
    ],
    [plainText(suggestions.changeRates(true, '52 %')), 'A tuned model 52 % cheaper'],
  ],
  glossary: [
    [
      `${glossary.terms.ahead.name}: ${glossary.terms.ahead.means}`,
      'Ahead by: how much less the candidate has cost than the baseline so far, set-up included.',
    ],
    [
      `${english.fields.caches.label}: ${glossary.fields.caches.means} ${glossary.fields.caches.matters}`,
      'Separate caches (e.g. one per customer): the caches over which the requests are spread, such as one for each machine, or for the prompt of each customer. The more there are, the fewer requests each gets, and the more often it has lost the prefix.',
    ],
    [
      glossary.fields.horizonMonths.matters,
      'A payback after it assumes that requests and prices no longer rise.',
    ],
    [
      glossary.fields.requestsPerMonth.means,
      'questions to the model in month 1. Repeated attempts at one of them are not counted.',
    ],
    [
      glossary.fields.cachedInputUsdPerMTok.matters,
      'The lower it is for the baseline, the less each token that tuning leaves out saves.',
    ],
    [
      glossary.fields.cacheWriteUsdPerMTok.means,
      'the price of 1 million tokens that the host stores in its cache. If empty, it is the input price.',
    ],
    [
      glossary.terms.range.means,
      'you are 80\u00a0% sure that the figure lies between its two ends. The verdict uses the figure; the chance of a payback uses the range. Type 200k – 300k or ±20\u00a0%.',
    ],
    [
      plainText(glossary.here.attempts('$2', '$5')),
      'Here it makes up $2 of the $5 that 1,000 attempts cost.',
    ],
    [
      plainText(
        glossary.here.hits([
          [1, '94 %'],
          [10, '40 %'],
          [40, '3 %'],
        ]),
      ),
      'Here the hit rate is 94 % with 1 cache, 40 % with 10 and 3 % with 40.',
    ],
    [
      plainText(glossary.rank(3, '21', 21, 'Tuned')),
      'Of 21 figures, each moved over its range or by 20\u00a0%, this one has the third largest effect on the payback of Tuned.',
    ],
    [
      plainText(glossary.rank(14, '21', 21, null)),
      'Of 21 figures, each moved over its range or by 20\u00a0%, this one is number 14 by its effect on the payback.',
    ],
    [
      plainText(glossary.rank(1, '1', 1, null)),
      'Of all figures, each moved over its range or by 20\u00a0%, only this one moves the payback.',
    ],
    [glossary.noPaybacks.never('1k', '4k', 'Tuned'), 'From 1k to 4k, Tuned never pays back.'],
    [
      glossary.noPaybacks.tooLate('1k', '4k', 'Tuned'),
      'From 1k to 4k, Tuned is switched off before it pays back.',
    ],
    [glossary.noPaybacks.other('1k', '4k', 'Tuned'), 'From 1k to 4k, Tuned does not pay back.'],
    [
      glossary.unmoved('1k', '4k', 'Tuned', '18 weeks'),
      'From 1k to 4k, the payback of Tuned does not change: 18 weeks.',
    ],
  ],
  inputs: [
    [inputs.pasteHint, 'A link, embed code, JSON or report. It stays on this page.'],
    [inputs.continued, 'You continue with the pasted calculation. Undo restores the previous one.'],
    [inputs.differences('2', 2), '2 inputs differ.'],
    [inputs.inside('Tuned', 'Technique'), 'Tuned: Technique'],
    [inputs.range('5', '4', '6'), '5 (4 – 6)'],
    [inputs.absent, 'not in this calculation'],
  ],
  working: [
    [working.note, 'Amounts are rounded separately, so the last digit may not add up.'],
    [working.payback('Tuned'), 'Payback, Tuned'],
    [working.fromTo('1 May 2027', '1 July 2027'), 'from 1 May 2027 to 1 July 2027'],
    [working.larger.join('x'), 'the larger of x and x'],
    [working.steps.savingUsdPerRequest, 'Saved per request'],
  ],
  successor: [
    [
      successor.named('OpenAI', 'GPT-6 Luna', 'GPT-4o', 'a page', '2 May 2027'),
      'OpenAI names GPT-6 Luna as the replacement for GPT-4o (a page, 2 May 2027).',
    ],
    [
      successor.suggested('GPT-5.4 mini', 'GPT-5 mini'),
      'Our suggestion is GPT-5.4 mini, the newest version of the same line. We found no statement in which the maker of GPT-5 mini names a replacement.',
    ],
  ],
  worth: [
    [
      plainText(
        worth.split({ saves: true, usd: '$1', name: 'Nova', cause: 'price' }, { saves: false, usd: '$2' }),
      ),
      'Per 1,000 requests, the cheaper model saves $1 and the tuning costs $2 more.',
    ],
    [
      plainText(
        worth.split({ saves: false, usd: '$3', name: 'Nova', cause: 'repair' }, { saves: true, usd: '$4' }),
      ),
      'Per 1,000 requests, the same prompt on Nova costs $3 more, because fixing its answers costs more, and the tuning saves $4.',
    ],
    [
      plainText(worth.split({ saves: true, usd: '$3', name: 'Nova', cause: 'mixed' }, null)),
      'Per 1,000 requests, the same prompt on Nova saves $3 and the tuning saves nothing.',
    ],
    [worth.noPrice('Nova'), 'The catalogue has no price for the untuned Nova.'],
    [
      plainText(worth.atTunedPrice('Nova', '$1.89', '$1.96')),
      'At the price of the tuned model, the same prompt on the untuned Nova would already save $1.89 of the $1.96 per 1,000 requests.',
    ],
    [
      plainText(worth.alone('Nova', worth.paysBackIn(verdict.inTime('2 months', true), ''))),
      'Against the same prompt on Nova, tuning alone pays back within 2 months.',
    ],
    [
      plainText(
        worth.alone('Nova', worth.paysBackIn(verdict.inTime('30 months', true), verdict.atThisTraffic)),
      ),
      'Against the same prompt on Nova, tuning alone pays back within 30 months, at this traffic.',
    ],
    [
      plainText(worth.alone('Nova', worth.never(verdict.atThisTraffic))),
      'Against the same prompt on Nova, tuning alone never pays back at this traffic.',
    ],
    [
      plainText(worth.alone('Nova', worth.tooLate(verdict.tuned('Nova'), verdict.onDate('2 May 2027')))),
      'Against the same prompt on Nova, tuning alone does not pay back before the tuned Nova is switched off on 2 May 2027.',
    ],
  ],
  trainingData: [
    [
      sentence(trainingData.summaryRead('412', 412, '86,120')) + trainingData.summaryUnused,
      '412 examples, 86,120 billed tokens; not used yet',
    ],
    [
      sentence(trainingData.summaryRead('1', 1, '20')) + trainingData.summaryUsed('Tuned'),
      '1 example, 20 billed tokens; used in Tuned',
    ],
    [
      trainingData.drop + trainingData.orPaste + trainingData.chooseOne,
      'Drop a JSONL file, paste its lines, or choose one',
    ],
    [
      sentence(trainingData.ready(['OpenAI', 'Azure', 'Together', 'Fireworks'], ['Bedrock', 'Vertex'], [])),
      'Ready for OpenAI, Azure, Together and Fireworks; Bedrock and Vertex need a conversion, offered below.',
    ],
    [
      sentence(trainingData.ready(['OpenAI'], ['Vertex'], ['Together'])),
      'Ready for OpenAI; Vertex needs a conversion, offered below, and Together would refuse the file as it is.',
    ],
    [
      sentence(trainingData.notReady('380', 380, '187', 187)),
      'Not ready: 380 lines would be refused, and 187 validation examples are also in the training file.',
    ],
    [sentence(trainingData.notReady('1', 1, '0', 0)), 'Not ready: 1 line would be refused.'],
    [
      sentence(trainingData.mixedFormats('2', 2)),
      'Not ready: 2 examples have another format than the rest of the file, and hosts accept only one.',
    ],
    [
      sentence(trainingData.notReady('0', 0, '1', 1)),
      'Not ready: 1 validation example is also in the training file.',
    ],
    [
      sentence(trainingData.tooFew(['OpenAI', 'Azure'], '8', 8, ['10'], ['Together', 'Fireworks'])),
      'Too few for OpenAI and Azure: 8 examples, and their minimum is 10; Together and Fireworks would accept the file.',
    ],
    [
      sentence(trainingData.tooFew(['OpenAI', 'Bedrock'], '1', 1, ['8', '10'], [])),
      'Too few for OpenAI and Bedrock: 1 example, and their minimums are 8 and 10.',
    ],
    [
      sentence(trainingData.thin('64', 64)),
      'Ready, but with few examples: 64. Gains usually start at 50 to 100 examples; 500 or more are good.',
    ],
    [
      trainingData.reading('42 %').claim + trainingData.timeLeft('8 seconds'),
      'Reading: 42 %, about 8 seconds left.',
    ],
    [
      trainingData.fileErrors['not-text']('tickets.pdf', 'a PDF'),
      'tickets.pdf is a PDF, not JSONL. Export the examples as one JSON object per line and drop the exported file here.',
    ],
    [
      trainingData.fileErrors.changed('a.jsonl', '212 MB'),
      'a.jsonl changed or disappeared after 212 MB had been read. Drop the file again.',
    ],
    [trainingData.enough('600', 600), '600 examples are enough: 50 to 100 are few, 500 or more are good.'],
    [
      trainingData.mended('1,479', '264', '11,001', '12,480'),
      'Of 12,480 lines, 1,479 were left out and 264 changed; 11,001 remain.',
    ],
    [
      trainingData.minimum('Together', '$4.00', '$0.33'),
      'Together charges at least $4.00 a job; the tokens alone would cost $0.33.',
    ],
    [
      trainingData.effect.job('Tuned') +
        '$0.69' +
        trainingData.effect.jobNow('$8.00') +
        trainingData.effect.setup +
        '$3,631' +
        trainingData.effect.paybackSame('15 weeks'),
      'With this file, the training of Tuned costs $0.69 instead of $8.00; set-up becomes $3,631, payback stays at 15 weeks.',
    ],
  ],
  usage: [
    [
      usage.drop + usage.orPaste + usage.chooseOne,
      'Drop an export of usage, or a finished job, paste its JSON, or choose one',
    ],
    [
      usage.thanAssumed([
        usage.differences.traffic('12 %', false),
        usage.differences.prompt('14 %', false),
        usage.differences['hit-rate']('5', true),
      ]) + usage.paybackThen('15.2 weeks', '14.1 weeks'),
      '12 % fewer requests a month, 14 % shorter prompts and 5 points more cache hits than assumed; payback with the ticked lines: 15.2 weeks, now 14.1 weeks.',
    ],
    [
      `${usage.asAssumed}${usage.paybackThen('never', 'never')}`,
      'Requests and tokens are as assumed; payback with the ticked lines: never, as now.',
    ],
    [
      sentence(usage.askConvention),
      'Say whether the input includes cached tokens: until then, the prompt is unknown.',
    ],
    [
      `${usage.byProof('12', 12, usage.row('7'), 'gpt-5')}, ${usage.disproved}.`,
      '12 requests of gpt-5 have more cached and written tokens than input, the first in row 7, which proves that the input does not include them.',
    ],
    [usage.jobFewer('0.5 %'), 'The job billed 0.5 % fewer tokens than estimated'],
    [
      sentence(usage.jobNotDone('running')),
      'The job has not succeeded: its status is “running”, so nothing can be used yet.',
    ],
    [
      usage.noRequests('x.csv', '1', 1),
      'x.csv has 1 row, but no request of a known source, and is no job. A table needs the columns input and output, and for months the column time.',
    ],
    [
      usage.problems.negative('1', 1, 'output', usage.firstAt('5')),
      '1 row, the first in row 5: a negative number in output. The value is unknown.',
    ],
    [
      usage.problems.replay('3', 3, '', usage.firstAt('1')),
      '3 rows not counted, the first in row 1: answered from a cache of the tool, not by the model.',
    ],
    [usage.problems['no-time']('1', 1, '', ''), '1 request without a time is in no month.'],
    [
      usage.notes.attempts({ attempts: '1.07' }),
      'Divided by 1.07, the expected attempts per request, because each row is an attempt.',
    ],
    [
      usage.notes['between-months']({ from: 'June 2026', to: 'November 2026' }),
      'From June 2026 to November 2026. Whether growth goes on is not measured.',
    ],
    [usage.use('1', 1), 'Use the ticked line'],
    [usage.use('4', 4), 'Use the 4 ticked lines'],
    [usage.effect('14.8 weeks', '14 April 2027'), 'Payback then: 14.8 weeks, 14 April 2027.'],
    [sentence(usage.summaryUsage('57', 57)) + usage.summaryUnused, '57 requests; not used yet'],
  ],
  start: [
    [start.uncounted('letter'), 'the text of {{letter}} is not counted'],
    [start.unreadCall, 'the code of a call, counted as text'],
    [
      `${start.would.payBack('Fine-tuning', verdict.inTime('≈ 18 weeks', true))}${start.would.ifYours('')}`,
      'Fine-tuning would pay back within ≈ 18 weeks, if the example’s figures were yours.',
    ],
    [
      `${start.would.never('Fine-tuning')}${start.would.ifYours('its hosting costs $4,010 a month')}`,
      'Fine-tuning would not pay back, if the example’s figures were yours: its hosting costs $4,010 a month.',
    ],
    [
      `${start.would.never('Fine-tuning')}${start.would.ifProposed(start.would.switchedOff('Nova', 'on 2 May 2027', false))}`,
      'Fine-tuning would not pay back, with the prompt that is proposed for it: Nova is switched off on 2 May 2027.',
    ],
    [
      `${start.would.notBeforeEnd('Fine-tuning', '2 May 2027', 'Nova')}${start.would.ifYours('')}`,
      'Fine-tuning would not pay back before Nova is switched off on 2 May 2027, if the example’s figures were yours.',
    ],
    [
      plainText(start.would.setup('$3,631', '$1.09', '$4.42', '')),
      'Set-up would cost $3,631; after that, 1,000 requests would cost $1.09 instead of $4.42.',
    ],
    [
      plainText(start.would.requests('$1.09', '$4.42', '$2,111')),
      '1,000 requests would cost $1.09 (with their share of $2,111 a month) instead of $4.42.',
    ],
    [start.tokens('≈ 2,208', '≈ 204'), '≈ 2,208 fixed + ≈ 204 varying tokens'],
    [start.examples('1', 1), '1 example'],
    [start.empty, 'That is empty. Paste text or a request, or choose a .txt, .json or .jsonl file.'],
  ],
  steps: [
    [steps.titles.create, 'Start the training'],
    [steps.deletions.files, 'Delete the files'],
    [
      steps.page.train('Azure OpenAI', '7', 7, '$3.12') + steps.page.hourly('$1.70'),
      'Train on Azure OpenAI: 7 steps, about $3.12, then $1.70 an hour while it is deployed.',
    ],
    // A host bills the storage of a model each month, whether or not the model is deployed.
    [steps.page.monthly('$1.95'), ', then $1.95 a month until the model is deleted.'],
    [steps.page.expected('3', 3, '624,996', '$3.12'), '3 epochs, 624,996 tokens, $3.12'],
    [
      steps.notes.closes('6 January 2027'),
      'This host takes no new training of this model from 6 January 2027 on.',
    ],
    [steps.notes['file-format']('bedrock-nova'), 'The file has to be in the format bedrock-nova.'],
  ],
  training: [
    [training['invalid-json']({}), 'Not valid JSON.'],
    [training['missing-content']({ index: 0 }), 'Message 1 has no content.'],
    [training['too-few-examples']({ examples: 1, minimum: 10 }), '1 example; a job needs at least 10.'],
  ],
  missing: [
    [
      sentence(
        english.missing.neverAnyway(
          { claim: 'Tuned never pays back at this traffic', rest: ': it saves nothing.' },
          'training hours',
          false,
        ),
      ),
      'Tuned never pays back at this traffic, even if what is missing (training hours) were as favourable as possible: it saves nothing.',
    ],
    [
      english.missing.bestReasons.fixedAboveSaving('Tuned', true, '$4,010', '$244'),
      ': with the hours and the number of models on a machine of this calculation, its hosting would still cost at least $4,010 a month, and its requests would save at most $244 a month.',
    ],
    [
      english.missing.bestReasons.fixedAboveSaving('Tuned', false, '$2', '$1'),
      ': its fixed costs would still be at least $2 a month higher, and its requests would save at most $1 a month.',
    ],
    [
      english.missing.bestReasons.fixedDecides('Tuned', true, '$4,010'),
      ': with the hours and the number of models on a machine of this calculation, its hosting would still cost at least $4,010 a month.',
    ],
    [
      english.missing.notWithin('24 months', false),
      ' Even if what is missing were as favourable as possible, it would not pay back within 24 months with the other figures as they are, assumed ones included.',
    ],
    [
      english.missing.notWithin('24 months', true),
      ' Even if what is missing were as favourable as possible, with unknown costs counted as 0, it would not pay back within 24 months with the other figures as they are, assumed ones included.',
    ],
    [
      english.missing.bestReasons.cheaperUntil('Tuned', '2 May 2027', '24 months', '$3'),
      ': it is ahead until 2 May 2027 at most, then falls behind, and over 24 months it costs at least $3 more.',
    ],
    [
      english.missing.bestReasons.retraining('Tuned', '$30', '24 months', '$5'),
      ': retraining costs at least $30 over 24 months, and it saves at most $5.',
    ],
    [
      english.missing.bestReasons.savingShrinks('Tuned', '$130', true),
      ': the saving shrinks, and it falls behind again even if its set-up of at least $130 is recovered for a time.',
    ],
    [
      english.missing.bestReasons.endsTooSoon('Tuned', 'on 1 May 2027', verdict.tuned('Nova'), '$5', '$130'),
      ': until the tuned Nova is switched off on 1 May 2027, it recovers at most $5 of its set-up of at least $130.',
    ],
    [
      english.missing.bestReasons.notInHundredYears('Tuned', '$1', '$2,000'),
      ': a saving of at most $1 a month does not cover its set-up of at least $2,000 in a hundred years.',
    ],
    [
      sentence(
        english.missing.addFigures(english.missing.figuresOf('a price per hour and throughput', 'Tuned')),
      ),
      'Add a price per hour and throughput for “Tuned” to see whether it pays back.',
    ],
    [
      sentence(english.missing.addServing('Any')),
      'Add the price of serving “Any”, per 1M tokens or per hour with the throughput, to see whether it pays back.',
    ],
    [
      sentence(english.missing.addPrice('Nova', 'out')),
      'Add the output price of “Nova” per 1M tokens to see whether it pays back.',
    ],
  ],
  verdict: [
    [
      sentence(
        verdict.verdicts.after(
          'Tuned',
          verdict.inTime('2 weeks', false),
          verdict.onDate('2 May 2027'),
          '50,000',
          true,
        ),
      ),
      'Tuned pays back in 2 weeks, after about 50,000 requests, on 2 May 2027.',
    ],
    [
      sentence(verdict.verdicts.unlikelyAtOnce('Tuned', '24 months', '22 %')),
      'Tuned is cheaper over 24 months at best guess, but its chance is only 22 %.',
    ],
    [
      sentence(verdict.verdicts.cheaperNoSetup('Tuned')),
      'Tuned is cheaper from the first request: there is no set-up cost to recover.',
    ],
    [
      sentence(verdict.verdicts.beyond('Tuned', '10', '6', verdict.ifTrafficHolds('6'))),
      'Tuned pays back only in month 10, after your 6-month horizon, if month 6’s traffic holds.',
    ],
    [
      sentence(verdict.verdicts.cachedPrompt('Tuned', '$1')),
      'Tuned never pays back: a cached prompt is cheaper, by $1 per 1,000 requests.',
    ],
    [
      plainText(
        verdict.remarks.partsOfDifference('$2.28', [
          ['repair', '56 %'],
          ['tokens', '40 %'],
          ['fixed', '4 %'],
        ]),
      ),
      'Of the difference, $2.28 (56 %) is fixing answers, 40 % is the cost of tokens and 4 % is monthly costs.',
    ],
    [plainText(verdict.remarks.worksAssumed('80 %')), 'This assumes that tuning works. Its chance is 80 %.'],
    [
      sentence(
        verdict.verdicts.tooLate('Tuned', verdict.tuned('Nova'), 'on 2 May 2027', 'on 1 May 2027', ''),
      ),
      'Tuned would pay back too late: only on 2 May 2027, but the tuned Nova is switched off on 1 May 2027.',
    ],
    [
      sentence(verdict.verdicts.endsTooSoon('Tuned', verdict.onDate('2 May 2027'), 'Nova', '$6', '$1,500')),
      'Tuned never pays back: until Nova is switched off on 2 May 2027, it recovers $6 of its $1,500 set-up.',
    ],
    [verdict.verdicts.costsMore('Tuned', '$1', '24 months').limited, 'Tuned never pays back at this traffic'],
    [verdict.priceAssumed('2 May 2027'), 'assumes the baseline’s price after 2 May 2027'],
    [verdict.servesUntil('2 May 2027'), 'candidate in service until 2 May 2027'],
    [
      plainText(verdict.remarks.setupNotRecovered('$900', '$1,500')),
      'By then, $900 of the $1,500 set-up is not recovered.',
    ],
    [
      sentence(verdict.verdicts.notInHundredYears('Tuned', '$1', '$1,500')),
      'Tuned never pays back: the $1 a month that it saves does not cover its set-up of $1,500 in a hundred years.',
    ],
    [
      plainText(verdict.remarks.baselineEndsFirst('2 May 2027', verdict.untuned('Nova'), '$50', true, false)),
      'On 2 May 2027, the untuned Nova is switched off, so requests to it must move. By then, a net $50 is saved; later months use the baseline’s last price.',
    ],
    [
      plainText(verdict.remarks.baselineEndsFirst('2 May 2027', 'Nova', '$50', false, true)),
      'By 2 May 2027, a net $50 is lost; later months use the baseline’s last price.',
    ],
    [
      sentence(verdict.verdicts.notBeforeEnd('Tuned', '2 May 2027', 'Nova')),
      'Tuned does not pay back before Nova is switched off on 2 May 2027. From then on, requests to it must move anyway.',
    ],
    [
      plainText(verdict.remarks.bothEnd('2 May 2027', false, true)),
      'On 2 May 2027, both models are switched off, and the saving stops.',
    ],
    [
      plainText(verdict.remarks.bothEnd('2 May 2026', true, false)),
      'On 2 May 2026, both models were switched off.',
    ],
    [
      plainText(verdict.remarks.baselineEnded('2 May 2026', verdict.untuned('Nova'), true)),
      'On 2 May 2026, the untuned Nova was switched off, so requests to it had to move; its last price is used.',
    ],
    [
      plainText(verdict.remarks.fallbackEnds('2 May 2027', 'Nova', false)),
      'On 2 May 2027, Nova is switched off; answers not accepted still go to it, at its last price.',
    ],
    [
      plainText(verdict.remarks.fallbackEnds('2 May 2026', 'Nova', true)),
      'On 2 May 2026, Nova was switched off; answers not accepted still go to it, at its last price.',
    ],
    [
      plainText(verdict.remarks.cached('more than 99 %', '1,920', '2,000')),
      'From the cache, more than 99 % of requests read 1,920 of 2,000 fixed tokens.',
    ],
    [
      sentence(verdict.verdicts.fixedAboveSaving('Tuned', false, '$1.95', '$0.06')),
      'Tuned never pays back: its fixed costs are $1.95 a month higher, and its requests save only $0.06 a month.',
    ],
    [
      sentence(verdict.verdicts.savesNothing('Tuned', 'throughput')),
      'Tuned may or may not pay back: the speed of reading prompts (input throughput) is unknown, as is the saving.',
    ],
    [
      sentence(verdict.verdicts.savesNothing('Tuned', 'hosting')),
      'Tuned never pays back: both need the same machines, so hosting costs the same.',
    ],
    [
      sentence(verdict.verdicts.notTrainable('Tuned', 'o4-mini', '2 May 2026')),
      'Tuned never pays back: o4-mini has been closed to tuning at its host since 2 May 2026.',
    ],
    [
      plainText(verdict.remarks.requestsAlike('1,000', 1000, '$2', '', '', false)),
      'At 1,000 requests a month, 1,000 requests cost $2 with either approach, monthly costs included.',
    ],
    [
      plainText(verdict.remarks.requests('1,000', 1000, '$1', '$2', '$40', '50 %', false)),
      'At 1,000 requests a month, of which it serves 50 %, 1,000 requests cost $1 (with their share of $40 a month) instead of $2.',
    ],
    [
      plainText(verdict.remarks.requests('1,000', 1000, '$1', '$2', null, '10 %', true)),
      'At 1,000 requests a month, of which it serves 10 % at first, 1,000 requests cost $1 instead of $2.',
    ],
    [
      plainText(verdict.remarks.baselineEnds('2 May 2027', verdict.untuned('Nova'), true)),
      'On 2 May 2027, the untuned Nova is switched off too.',
    ],
    [
      plainText(verdict.remarks.baselineEnds('2 May 2027', 'Nova', false)),
      'On 2 May 2027, Nova is switched off, so requests to it must move.',
    ],
    [verdict.returned('63 %', '12 months'), '63 % return in 12 months'],
    [verdict.returnedBy('63 %', '14 Jan 2027'), '63 % return by 14 Jan 2027'],
    [verdict.everyMonthFrom('2 May 2027'), 'every month from 2 May 2027 on'],
    [plainText(verdict.remarks.setup('$50', 'more')), 'Set-up costs $50 more.'],
    [plainText(verdict.remarks.setup('$50', 'all')), 'Set-up costs $50.'],
    [plainText(verdict.remarks.startsLater('2 May 2027')), 'It serves from 2 May 2027 on.'],
    [
      plainText(verdict.remarks.fallsBehind(verdict.afterTenYears, verdict.atThisTraffic)),
      'It falls behind after more than ten years, at this traffic.',
    ],
    [
      plainText(verdict.remarks.retrainingStops(verdict.tuned('Nova'), '2 May 2027')),
      'Retraining of the tuned Nova is counted only before 2 May 2027.',
    ],
    [verdict.ifDeclineGoesOn('24'), 'if traffic or prices go on falling after month 24'],
    [verdict.estimated, 'From estimated token counts.'],
  ],
  examples: [
    [english.examples.samePrompt('Nova'), 'Prompt on Nova'],
    [english.examples.approaches.fewShot, 'Few-shot prompt'],
  ],
};

describe.each(Object.entries(sentences))('the area %s', (_area, messages) => {
  it.each(messages)('has the message “%s”', (message, wording) => {
    expect(message).toBe(wording);
  });
});
