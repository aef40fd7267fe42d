/** The facts that advice is made from, and the advice itself. Shares are 0–1, differences −1 to 1; `null` = unknown. */
import type { Outcome } from '../cost/verdict.ts';
import type { Comparison, ComparisonWord } from '../evaluation/comparison-types.ts';
import type { IsoDate, Technique } from '../scenario/types.ts';

/** The origin of a fact: the scenario and its result, the training file, the evaluation, or an answer of the user. */
export type FactSource = 'calculation' | 'file' | 'evaluation' | 'answer';

/** The options that the rules speak for or against. */
export type AdviceOption = 'keep-prompting' | 'improve-prompt' | 'cheaper-model' | 'rag' | 'fine-tune';

/** The options that a rule may exclude: an option, or retrieval and fine-tuning together. */
export type ExcludedOption = AdviceOption | 'rag-fine-tune';

/** The recommendation of the advice. */
export type Recommendation = ExcludedOption | 'not-enough-evidence';

/**
 * The questions, each named after the value that it asks for. The bar is the share of accepted answers that the user wants. Every answer
 * is a number; the unit is in `adviceQuestions`.
 */
export type QuestionId =
  | 'bar'
  | 'promptsTried'
  | 'examplesNeeded'
  | 'inconsistent'
  | 'ownTone'
  | 'ownTerms'
  | 'brokenFormat'
  | 'nicheKnowledge'
  | 'ownFormat'
  | 'rareTask'
  | 'changingFacts'
  | 'reviewedExamples'
  | 'ruleChanges'
  | 'maxResponseMs'
  | 'mayBeSent';

/** Answers of the user; absent and `null` = not answered. */
export type AdviceAnswers = Readonly<Partial<Record<QuestionId, number | null>>>;

/** The answer to a question, as the rules read it. */
export interface AnsweredQuestion {
  readonly value: number;
  readonly from: FactSource;
  /** The answer of the data, if the user overruled it; else `null`. */
  readonly overruled: { readonly value: number; readonly from: FactSource } | null;
}

/** Measured figures of one approach. */
export interface MeasuredFacts {
  readonly cases: number;
  /** Share of accepted answers with its 95 % interval; `null` = mean scores were compared, and no threshold says which answers are accepted. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /**
   * The share that the calculation uses to compare the approach with its baseline: the baseline's share plus the difference on the same
   * cases. It can differ from `share` if one of the two did not answer every case. Absent = `share`.
   */
  readonly comparableShare?: number | null;
  /** Median time until the whole answer was there. */
  readonly medianMs: number | null;
  /** The share of the answers to repeated inputs that differ from the first answer; `null` or absent = no input was repeated. */
  readonly inconsistent?: number | null;
}

/** The facts of the evaluation as a whole. */
export interface EvaluationFacts {
  readonly cases: number;
  /** `score` = mean scores were compared, because no threshold says which answers are accepted. */
  readonly measure: Comparison['measure'];
  /** Whether the scenario uses the success rates of the evaluation. Also true for mean scores, which give no success rate. */
  readonly isUsed: boolean;
}

/** The facts of one approach. */
export interface ApproachFacts {
  readonly id: string;
  readonly label: string;
  readonly technique: Technique;
  readonly model: string | null;
  /** Tokens of the prompt of one attempt. */
  readonly promptTokens: number | null;
  /** Tokens that one attempt writes, reasoning included. */
  readonly answerTokens: number | null;
  /** The maximum number of tokens of prompt and answer together; `null` = unknown. */
  readonly contextTokens: number | null;
  /** Dollars of 1,000 attempts, without monthly costs. */
  readonly usdPerThousandCalls: number | null;
  /** The part of hosting and monthly lines in 1,000 attempts, at the requests of month 1; absent = none. */
  readonly fixedUsdPerThousandCalls?: number | null;
  /** Dollars of attempts and repairs in month 1 for 1,000 requests that get an answer, without monthly costs, as in the ladder. */
  readonly usdPerThousandAccepted: number | null;
  /** The part of hosting and monthly lines in 1,000 requests that get an answer, at the requests of month 1; absent = none. */
  readonly fixedUsdPerThousandAccepted?: number | null;
  readonly setupUsd: number | null;
  /** Dollars of a month without any request: hosting, monthly lines, and the monthly minimum. */
  readonly idleUsdPerMonth: number | null;
  /** Milliseconds until the answer is complete: measured in the evaluation, else calculated from the latency of the scenario. */
  readonly responseMs: number | null;
  /** Whether `responseMs` was measured in the evaluation. */
  readonly isTimeMeasured: boolean;
  readonly leadMonths: number | null;
  /** The first day without service; `null` = none is announced. */
  readonly endsOn: IsoDate | null;
  /** `null` = the evaluation does not have the approach. */
  readonly measured: MeasuredFacts | null;
}

/** The measured difference of the accepted shares, tuned model minus prompt, on the same cases. */
export interface DifferenceFacts {
  readonly difference: number;
  /** The ends of the 95 % interval of the difference. */
  readonly low: number;
  readonly high: number;
  /** Cases that both approaches answered. */
  readonly pairs: number;
  /** The conclusion from the comparison, for example `better`. */
  readonly word: ComparisonWord;
  /**
   * The approximate number of cases that would show this difference with the power of the evaluation (80 % by default); `null` =
   * unknown.
   */
  readonly casesNeeded: number | null;
}

/** The facts of a tuned model, compared with the prompt. */
export interface TunedFacts extends ApproachFacts {
  /**
   * The meaning of the verdict: payback in the window, later, after the end of service, never, or unknown. `afterPromptEnds`: only after the
   * end of the prompt's service, calculated with the prompt's last price. This counts as no payback.
   */
  readonly payback: Outcome | 'afterPromptEnds';
  /** Months from the start to the payback; `null` if there is none. */
  readonly paybackMonths: number | null;
  /** Months from the start to the end of service; `null` = no end is announced. */
  readonly endsAtMonths: number | null;
  /** Months from the start to the first day without training, ≤ 0 if training is closed; `null` = no end is announced. */
  readonly trainableMonths: number | null;
  /** The number of unknown amounts that the verdict needs. */
  readonly missingAmounts: number;
  /** Dollars of each further training: the training part of the set-up, or the share of the set-up that the scenario states. */
  readonly retrainUsd: number | null;
  readonly toPrompt: DifferenceFacts | null;
  /** Whether the tuned model pays back in the window even at the lower end of the measured difference. */
  readonly paysAtLow: boolean | null;
}

/** The facts of the training file. */
export interface TrainingFacts {
  readonly examples: number;
  readonly refusedLines: number;
  /** Share of the examples that repeat another one word for word. */
  readonly duplicateShare: number;
  /** Validation examples whose input is also in the training file; `null` = no validation file. */
  readonly leaks: number | null;
  /** Examples without a system prompt, if others have one; 0 if all or none have. */
  readonly mixedSystemPrompts: number;
  readonly medianTokens: number | null;
}

/** A model of the catalogue that was not measured and on which today's prompt costs less. */
export interface CheaperModelFacts {
  readonly label: string;
  /** The catalogue id of the model; absent = unknown. */
  readonly model?: string;
  readonly usdPerThousandCalls: number;
}

/** A prompting technique with its cost on the prompt. */
export interface TechniqueFacts {
  readonly id: PromptTechniqueId;
  /** Tokens that the technique adds to the prompt and to the answer of one attempt. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Whether the tokens were counted in the user's file; if not, 100 tokens are assumed (zero-shot adds none). */
  readonly isCounted: boolean;
  /** Dollars that the technique adds to 1,000 attempts; `null` = unknown, also if tokens are paid only by the hour of a machine. */
  readonly usdPerThousandCalls: number | null;
  /**
   * The rise of the share of accepted answers that pays for the technique, 0–1: if the share rises by at least this much, an
   * accepted answer costs no more than before. `never` = no rise is enough; `null` = unknown, because the share or a cost is
   * unknown.
   */
  readonly paysFrom: number | 'never' | null;
  /** Whether an approach of the scenario already uses the technique. */
  readonly isDone: boolean;
}

/** The prompting techniques of the article. */
export type PromptTechniqueId =
  | 'zero-shot'
  | 'clear-instructions'
  | 'system-prompt'
  | 'few-shot'
  | 'output-format'
  | 'chain-of-thought';

/** Everything that advice is made from. `adviceFacts` makes it from a scenario, a report, comparisons and answers. */
export interface AdviceFacts {
  /**
   * The best prompt on today's model, which is the model of the first prompt. It is the cheapest prompt that is shown to reach the bar. If
   * none is shown to reach it, it is the prompt whose answers are accepted most often; if none was measured, the first. `null` if the
   * scenario has no prompt; then no other approach is compared.
   */
  readonly prompt: ApproachFacts | null;
  /** The best prompt on another model that is not tuned. */
  readonly otherModel: ApproachFacts | null;
  readonly rag: ApproachFacts | null;
  readonly tuned: TunedFacts | null;
  readonly ragTuned: TunedFacts | null;
  readonly file: TrainingFacts | null;
  /** `null` = no evaluation. */
  readonly evaluation: EvaluationFacts | null;
  readonly cheaperModel: CheaperModelFacts | null;
  /** The cache hit rate of the prompt, if it is calculated from traffic and not measured; `null` also if nothing of the prompt is cached. */
  readonly assumedHitRate: number | null;
  readonly horizonMonths: number | null;
  readonly techniques: readonly TechniqueFacts[];
  readonly answers: Readonly<Partial<Record<QuestionId, AnsweredQuestion>>>;
}

/** A figure with its unit. `points` is a difference of shares. */
export interface AdviceFigure {
  readonly value: number;
  readonly unit: 'usd' | 'share' | 'points' | 'tokens' | 'ms' | 'count' | 'months' | 'per-year';
  /** The dollars in `value` that are hosting and monthly lines; absent = none. */
  readonly fixedUsd?: number;
}

/** The names of the figures in sentences. */
export type FigureName =
  | 'amounts'
  | 'bar'
  | 'both'
  | 'cases'
  | 'changes'
  | 'context'
  | 'difference'
  | 'each'
  | 'end'
  | 'examples'
  | 'facts'
  | 'high'
  | 'horizon'
  | 'limit'
  | 'lines'
  | 'low'
  | 'months'
  | 'needed'
  | 'other'
  | 'pairs'
  | 'prompt'
  | 'prompts'
  | 'rag'
  | 'refused'
  | 'reviewed'
  | 'room'
  | 'share'
  | 'style'
  | 'tuned'
  | 'usd';

/** The figures of a sentence by their names. */
export type AdviceFigures = Readonly<Partial<Record<FigureName, AdviceFigure>>>;

/** One reason. Its sentence is the text `says` of the rule in the message table `advice`, with these figures. */
export interface AdviceReason {
  readonly rule: string;
  /** At least one. */
  readonly figures: AdviceFigures;
  readonly source: FactSource;
  /** 1 (minor) to 4 (decisive), or `excludes`. */
  readonly weight: number | 'excludes';
}

/** Evidence that is missing, with a way to get it. */
export interface MissingEvidence {
  readonly rule: string;
  readonly figures: AdviceFigures;
  readonly way: EvidenceWay;
}

/** The ways to get missing evidence. */
export type EvidenceWay =
  | 'evaluate'
  | 'use-evaluation'
  | 'set-threshold'
  | 'add-cases'
  | 'read-file'
  | 'enter-prices'
  | 'read-usage'
  | 'answer';

/** One question with its answer. */
export interface AdviceQuestion {
  readonly id: QuestionId;
  readonly answer: AnsweredQuestion | null;
  /** Rules that read the answer. */
  readonly rules: readonly string[];
}

/** A value in the table of trade-offs: a figure, a day, a name, or a fixed text of the message table. `null` = unknown. */
export type TradeOffValue =
  | AdviceFigure
  | { readonly date: IsoDate }
  | { readonly name: string }
  | { readonly code: 'edit-text' | 'any-model' | 'none' | 'none-announced' | 'edit-document' }
  | null;

/** One line of the table of trade-offs, with a value for each of its approaches. */
export interface TradeOff {
  readonly rule: string;
  readonly values: readonly TradeOffValue[];
}

/** A rule that decides the recommendation: without it, `to` would be recommended. */
export interface Turn {
  readonly without: string;
  readonly to: Recommendation;
}

/** The advice that follows from facts. */
export interface Advice {
  readonly recommendation: Recommendation;
  /** Id of the approach that is recommended; `null` = no approach of the scenario. */
  readonly approach: string | null;
  /** Strongest first. With `not-enough-evidence`, `reasonsFor` speak for fine-tuning, and `reasonsAgainst` against it. */
  readonly reasonsFor: readonly AdviceReason[];
  readonly reasonsAgainst: readonly AdviceReason[];
  /** The rules without which something else would be recommended. */
  readonly turns: readonly Turn[];
  /** The prompting techniques: first those that are not in use yet, then the others; each of these two groups from the cheapest on. */
  readonly tryFirst: readonly TechniqueFacts[];
  readonly missingEvidence: readonly MissingEvidence[];
  readonly questions: readonly AdviceQuestion[];
  readonly tradeOffs: {
    /** The compared approaches: prompt, tuned model, retrieval, both. */
    readonly approaches: readonly {
      readonly id: string;
      readonly label: string;
      readonly technique: Technique;
    }[];
    readonly rows: readonly TradeOff[];
  };
}
