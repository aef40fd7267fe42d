/** Facts for tests of advice: a prompt, a tuned model and a training file of which little is known, and random facts. */
import fc from 'fast-check';
import { noFacts } from '../../../src/core/advice/advise.ts';
import { adviceQuestions, questionIds } from '../../../src/core/advice/questions.ts';
import type {
  AdviceFacts,
  ApproachFacts,
  MeasuredFacts,
  QuestionId,
  TrainingFacts,
  TunedFacts,
} from '../../../src/core/advice/types.ts';

/** A measured share on 300 cases, with an interval of 5 points on each side. */
export const measured = (share: number): MeasuredFacts => ({
  cases: 300,
  share,
  ...intervalAround(share, 0.05),
  medianMs: null,
});

/** The interval of a share, `half` on each side of it, rounded so that 0.85 − 0.05 is 0.8. */
export function intervalAround(share: number, half: number): { readonly low: number; readonly high: number } {
  const rounded = (end: number): number => Math.min(1, Math.max(0, Math.round(end * 1e6) / 1e6));
  return { low: rounded(share - half), high: rounded(share + half) };
}

/** A prompt. The facts that rules read are unknown, except for those of `patch`. */
export const promptFacts = (patch: Partial<ApproachFacts> = {}): ApproachFacts => ({
  id: 'prompt',
  label: 'Prompt',
  technique: 'few-shot',
  model: 'openai/gpt-6-luna',
  promptTokens: null,
  answerTokens: null,
  contextTokens: null,
  usdPerThousandCalls: null,
  usdPerThousandAccepted: null,
  setupUsd: null,
  idleUsdPerMonth: null,
  responseMs: null,
  isTimeMeasured: false,
  leadMonths: null,
  endsOn: null,
  measured: null,
  ...patch,
});

/** A tuned model. The facts that rules read are unknown, except for those of `patch`. */
export const tunedFacts = (patch: Partial<TunedFacts> = {}): TunedFacts => ({
  ...promptFacts(),
  id: 'tuned',
  label: 'Tuned',
  technique: 'fine-tuned',
  payback: 'unknown',
  paybackMonths: null,
  endsAtMonths: null,
  trainableMonths: null,
  missingAmounts: 0,
  retrainUsd: null,
  toPrompt: null,
  paysAtLow: null,
  ...patch,
});

/** A training file of 40 examples without flaws, except for `patch`. */
export const fileFacts = (patch: Partial<TrainingFacts> = {}): TrainingFacts => ({
  examples: 40,
  refusedLines: 0,
  duplicateShare: 0,
  leaks: null,
  mixedSystemPrompts: 0,
  medianTokens: null,
  ...patch,
});

/** Answers of the user. */
export const answersOf = (values: Partial<Record<QuestionId, number>>): AdviceFacts['answers'] =>
  Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { value, from: 'answer', overruled: null }]),
  );

/** Facts of which only `patch` is known. */
export const factsWith = (patch: Partial<AdviceFacts>): AdviceFacts => ({ ...noFacts, ...patch });

const unknownOr = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 3 });
const share = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);
const usd = unknownOr(fc.constantFrom(0, 0.5, 1, 2, 10));
const count = fc.constantFrom(0, 1, 3, 8, 30, 49, 120, 500, 2000);

const answerArbitrary = (id: QuestionId): fc.Arbitrary<number> =>
  id === 'maxResponseMs' ? fc.constantFrom(700, 1500) : adviceQuestions[id].unit === 'share' ? share : count;

const measuredArbitrary = fc.option(
  fc
    .record({
      cases: fc.constantFrom(5, 50, 300),
      share: fc.option(share, { nil: null, freq: 12 }),
      half: fc.constantFrom(0.02, 0.05, 0.2),
      medianMs: fc.constant(null),
    })
    .map(({ half, ...facts }) => ({
      ...facts,
      ...(facts.share === null ? { low: null, high: null } : intervalAround(facts.share, half)),
    })),
  // Seldom unknown, because fine-tuning is only recommended if the tuned model is measured.
  { nil: null, freq: 8 },
);

const approachArbitraries = {
  promptTokens: unknownOr(fc.constantFrom(100, 400, 2000)),
  answerTokens: fc.constant(0),
  contextTokens: unknownOr(fc.constantFrom(1000, 128_000)),
  usdPerThousandCalls: usd,
  usdPerThousandAccepted: usd,
  idleUsdPerMonth: usd,
  responseMs: unknownOr(fc.constantFrom(500, 1000, 2000)),
  leadMonths: unknownOr(fc.constantFrom(0, 0.5, 2)),
  measured: measuredArbitrary,
};

const tunedArbitrary = fc
  .record({
    ...approachArbitraries,
    payback: fc.constantFrom('in-window', 'later', 'tooLate', 'never', 'unknown'),
    paybackMonths: unknownOr(fc.constantFrom(0, 3, 20)),
    endsAtMonths: unknownOr(fc.constantFrom(2, 12, 60)),
    trainableMonths: unknownOr(fc.constantFrom(-1, 0, 6)),
    missingAmounts: fc.constantFrom(0, 2),
    retrainUsd: usd,
    toPrompt: unknownOr(
      fc.record({
        difference: share,
        low: share,
        high: share,
        pairs: fc.constantFrom(5, 300),
        word: fc.constantFrom('better', 'better', 'worse', 'no-difference-shown', 'too-few-cases'),
        casesNeeded: unknownOr(fc.constantFrom(400, 1540)),
      }),
    ),
    paysAtLow: unknownOr(fc.boolean()),
  })
  .map((patch) => tunedFacts(patch as Partial<TunedFacts>));

const promptArbitrary = fc.record(approachArbitraries).map((patch) => promptFacts(patch));

/** Random facts: each may be unknown. */
export const anyFacts: fc.Arbitrary<AdviceFacts> = fc
  .record({
    prompt: unknownOr(promptArbitrary),
    otherModel: unknownOr(promptArbitrary.map((facts) => ({ ...facts, id: 'other' }))),
    rag: unknownOr(promptArbitrary.map((facts) => ({ ...facts, id: 'rag', technique: 'rag' as const }))),
    tuned: unknownOr(tunedArbitrary),
    ragTuned: unknownOr(
      tunedArbitrary.map((facts) => ({ ...facts, id: 'both', technique: 'rag-fine-tuned' as const })),
    ),
    file: unknownOr(
      fc.record({
        examples: count,
        refusedLines: fc.constantFrom(0, 3),
        duplicateShare: fc.constantFrom(0, 0.05, 0.3),
        leaks: unknownOr(fc.constantFrom(0, 4)),
        mixedSystemPrompts: fc.constantFrom(0, 2),
        medianTokens: unknownOr(fc.constantFrom(50, 400)),
      }),
    ),
    evaluation: unknownOr(
      fc.record({
        cases: fc.constant(300),
        measure: fc.constantFrom('share', 'score'),
        isUsed: fc.oneof({ arbitrary: fc.constant(true), weight: 4 }, fc.constant(false)),
      }),
    ),
    cheaperModel: unknownOr(fc.record({ label: fc.constant('Other'), usdPerThousandCalls: share })),
    assumedHitRate: unknownOr(share),
    horizonMonths: unknownOr(fc.constantFrom(12, 24)),
    techniques: fc.constant([]),
    answers: fc
      .record(
        Object.fromEntries(questionIds.map((id) => [id, answerArbitrary(id)])) as Record<
          QuestionId,
          fc.Arbitrary<number>
        >,
        { requiredKeys: [] },
      )
      .map(answersOf),
  })
  .map((facts) => facts as AdviceFacts);
