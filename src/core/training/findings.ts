/**
 * The registry of checks: every finding that an inspection of a training file can have, with its severity, its English sentence
 * and whether there is a fix.
 */
import type { TrainingCode } from './messages.ts';

/**
 * `error`: hosts refuse the file (a source says so), or the model is trained on something else than intended. `warning`: the user
 * should decide what to do. `note`: for information.
 */
export type Severity = 'error' | 'warning' | 'note';

type Params = Readonly<Record<string, string | number>>;

interface Rule {
  readonly severity: Severity;
  /** Whether the rule is one of `trainingFixes` or, for rules of the whole file, of `dropReasons`. */
  readonly fix: boolean;
  /** English, one sentence. `count` is the number of times that the rule was broken; the other params belong to the finding as a whole. */
  readonly says: (params: Params) => string;
}

/** A whole number with its digits in groups. */
const groupedDigits = (value: number | string | undefined): string => Number(value).toLocaleString('en');
const plural = (count: number | string | undefined, singularNoun: string, pluralNoun: string): string =>
  `${groupedDigits(count)} ${count === 1 ? singularNoun : pluralNoun}`;
const examples = ({ count }: Params): string => plural(count, 'example', 'examples');
const lines = ({ count }: Params): string => plural(count, 'line', 'lines');
const messages = ({ count }: Params): string => plural(count, 'message', 'messages');
const texts = ({ count }: Params): string => plural(count, 'text', 'texts');
const answers = ({ count }: Params): string => plural(count, 'answer', 'answers');

/**
 * The end of a sentence about values that were compared with each other. If a file has too many values, a sample is compared. The
 * sentence then states the share of the sample (`comparedShare`) and the estimated number for the whole file (`estimate`, if there
 * is one).
 */
const comparisonEnd = ({ comparedShare, estimate }: Params, values: string): string => {
  if (comparedShare === undefined) return '';
  const estimateClause =
    estimate === undefined ? '' : `, so the whole file has about ${groupedDigits(estimate)}`;
  return `; only ${sharePercent(Number(comparedShare))} of the different ${values} were compared${estimateClause}`;
};

/** A share below 1 in percent: two digits, and never rounded up to 100 %. */
export function sharePercent(share: number): string {
  const percent = share * 100;
  return `${percent > 99 ? Math.floor(percent * 10) / 10 : Number(percent.toPrecision(2))}\u00a0%`;
}

const error = (says: Rule['says'], fix = false): Rule => ({ severity: 'error', fix, says });
const warning = (says: Rule['says'], fix = false): Rule => ({ severity: 'warning', fix, says });
const note = (says: Rule['says'], fix = false): Rule => ({ severity: 'note', fix, says });

/** Rules that are checked one line at a time, apart from the problems of `messages.ts`. Their places are exact lines. */
const lineRules = {
  'other-format': error((p) => `${plural(p.count, 'line', 'lines')} without the keys of the format.`),
  // Encodings.
  'replacement-character': warning(
    (p) => `${texts(p)} with the character U+FFFD: letters were lost when the file was converted.`,
  ),
  'lone-surrogate': warning(
    (p) => `${texts(p)} with half of a surrogate pair, which UTF-8 cannot hold.`,
    true,
  ),
  mojibake: warning(
    (p) => `${texts(p)} with UTF-8 that was read as Windows-1252, such as “Ã©” for “é”.`,
    true,
  ),
  'byte-order-mark-inside': note((p) => `${texts(p)} with a byte order mark inside.`, true),
  // Messages and their order.
  'system-not-first': warning((p) => `${examples(p)} with a system message after other messages.`),
  'same-role-twice': note(
    (p) => `${examples(p)} in which the user or the assistant speaks twice in a row.`,
    true,
  ),
  'same-role-apart': note(
    (p) =>
      `${examples(p)} in which the user or the assistant speaks twice in a row, in messages that cannot be joined without a loss, for example because of names, other keys, or calls before a text.`,
  ),
  'starts-with-assistant': note((p) => `${examples(p)} in which the assistant speaks first.`),
  'last-not-user': error(
    (p) =>
      `${examples(p)} whose last message is not by the user; reinforcement training requires a last message by the user.`,
  ),
  'same-answers': warning(
    (p) => `${examples(p)} whose preferred and rejected answers are the same: there is nothing to learn.`,
    true,
  ),
  'blank-content': warning((p) => `${messages(p)} with only white space.`),
  // Tools.
  'tool-arguments': error(
    (p) => `${plural(p.count, 'tool call', 'tool calls')} whose arguments are not the JSON of an object.`,
  ),
  'unknown-tool': warning(
    (p) => `${plural(p.count, 'call', 'calls')} of a tool that the example does not define.`,
  ),
  'undefined-tools': note((p) => `${examples(p)} with tool calls but without definitions of tools.`),
  'unmatched-tool-result': warning(
    (p) => `${plural(p.count, 'result', 'results')} of a tool call that was not made before.`,
  ),
  'unanswered-tool-call': note(
    (p) => `${plural(p.count, 'tool call', 'tool calls')} without a result before the next message.`,
  ),
  // Contents.
  'reserved-word': warning((p) => `${texts(p)} with a marker of a chat format, such as “<|im_start|>”.`),
  'extra-keys': note((p) => `${examples(p)} with keys that the format does not have.`, true),
  'over-limit': warning((p) => `${examples(p)} above the maximum number of tokens; the rest is cut off.`),
  'answer-cut': error(
    (p) => `${examples(p)} whose last answer is entirely beyond the maximum number of tokens and is cut off.`,
  ),
  secret: error((p) => `${plural(p.count, 'secret', 'secrets')}: keys, tokens or passwords.`, true),
  'personal-data': warning(
    (p) =>
      `${plural(p.count, 'piece', 'pieces')} of personal data: e-mail addresses, telephone, card or account numbers.`,
    true,
  ),
  refusal: note((p) => `${answers(p)} that ${p.count === 1 ? 'refuses' : 'refuse'} the request.`),
  boilerplate: note((p) => `${answers(p)} with phrases of a language model about itself.`),
  'answer-language': note((p) => `${answers(p)} in another language than the last message of the user.`),
} satisfies Readonly<Record<string, Rule>>;

/** Rules that need the whole file. Their places are the first lines that are affected. */
const fileRules = {
  'mixed-formats': error((p) => `${examples(p)} in another format than the rest of the file.`),
  'few-examples': note((p) => `${examples(p)}; improvements usually start at 50 to 100.`),
  'many-examples': note((p) => `${examples(p)}; a sample often trains as well and costs less.`),
  'exact-duplicates': warning(
    (p) => `${examples(p)} repeated word for word${comparisonEnd(p, 'examples')}.`,
    true,
  ),
  'near-duplicates': note(
    (p) => `${examples(p)} nearly the same as an earlier one${comparisonEnd(p, 'examples')}.`,
  ),
  'conflicting-answers': warning(
    (p) => `${plural(p.count, 'input', 'inputs')} with different answers${comparisonEnd(p, 'inputs')}.`,
  ),
  leaks: error(
    (p) =>
      `${plural(p.count, 'validation example', 'validation examples')} whose input is also in the training file${comparisonEnd(p, 'inputs')}.`,
    true,
  ),
  'near-leaks': warning(
    (p) =>
      `${plural(p.count, 'validation example', 'validation examples')} whose input is nearly the same as one of the training file${comparisonEnd(p, 'examples')}.`,
  ),
  'rare-system-prompt': note(
    (p) => `${examples(p)} with another system prompt than most${comparisonEnd(p, 'examples')}.`,
  ),
  'missing-system-prompt': note(
    (p) => `${examples(p)} without a system prompt, although most examples have one.`,
  ),
  'rare-tools': note((p) => `${examples(p)} with other tools than most${comparisonEnd(p, 'examples')}.`),
  'mixed-output': warning(
    (p) => `${answers(p)} that ${p.count === 1 ? 'is' : 'are'} not JSON, although most answers are.`,
  ),
  'label-imbalance': warning(
    (p) =>
      `${examples(p)} with the most common of ${p.labels} short answers; the rarest answer has ${groupedDigits(p.rarest)}.`,
  ),
  'rare-language': note((p) => `${answers(p)} in another language than most.`),
} satisfies Readonly<Record<string, Rule>>;

/**
 * The problems of `messages.ts`. The sentences in that file are about one line; the sentences here are about all lines with the
 * problem.
 */
const structureRules = {
  array: error(() => 'The file is a JSON array; most hosts require one line for each example.', true),
  'data-type': error((p) => `${lines(p)} without a JSON object.`),
  'invalid-json': error((p) => `${lines(p)} that ${p.count === 1 ? 'is' : 'are'} not valid JSON.`),
  'trailing-comma': error((p) => `${lines(p)} with a comma after the example.`, true),
  'missing-messages-list': error((p) => `${lines(p)} without a list of messages.`),
  'example-missing-assistant-message': error((p) => `${examples(p)} without an assistant message.`),
  'missing-side': error((p) => `${examples(p)} with only one of the two answers to compare.`),
  'last-not-assistant': warning((p) => `${examples(p)} whose last message is not by the assistant.`),
  'message-missing-key': error((p) => `${messages(p)} without a role or without content.`),
  'message-unrecognized-key': error((p) => `${messages(p)} with a key that is not known.`),
  'message-type': error((p) => `${messages(p)} not written as an object.`),
  'missing-content': error((p) => `${messages(p)} without content.`),
  'unrecognized-role': error((p) => `${messages(p)} with a role that is not known, or with none.`),
  weight: error((p) => `${messages(p)} with a weight that is neither 0 nor 1.`),
  'weight-role': error((p) => `${messages(p)} with a weight, but not by the assistant.`, true),
  'tool-calls': error((p) => `${messages(p)} with tool calls that lack an id, a name or arguments.`),
  'tool-call-id': error((p) => `${messages(p)} with a tool's result, but without the id of its call.`),
  tools: error((p) => `${examples(p)} whose tools are not a list of functions with names.`),
  'too-few-examples': error(
    (p) => `${plural(p.examples, 'example', 'examples')}; a job needs at least ${p.minimum}.`,
  ),
  'file-size': error(() => 'The file is larger than 512\u00a0MB, the maximum of the file endpoint.'),
} satisfies Readonly<Record<TrainingCode, Rule>>;

/** Rules about the bytes of a file. An inspection gets texts and cannot check them; the code that reads the bytes reports them by `note`. */
const readerRules = {
  'utf-16': error(() => 'The file is in UTF-16; hosts want UTF-8.'),
  'invalid-utf8': error((p) => `${lines(p)} with bytes that are not UTF-8; they are read as U+FFFD.`),
  'long-line': error((p) => `${lines(p)} too long for an example; they were not read.`),
} satisfies Readonly<Record<string, Rule>>;

/** A rule about the bytes of a file. */
export type ReaderRule = keyof typeof readerRules;

/** A rule of this registry. */
export type FindingRule =
  | keyof typeof structureRules
  | keyof typeof lineRules
  | keyof typeof fileRules
  | ReaderRule;

/** Reports one finding: a rule of the registry and further facts about its place. */
export type ReportFinding = (rule: FindingRule, params?: Params) => void;

/** Errors that do not make a host refuse a line: they concern the file as a whole, or the content of its texts. */
const acceptedErrors: ReadonlySet<string> = new Set([
  'array',
  'too-few-examples',
  'file-size',
  'mixed-formats',
  'leaks',
  'secret',
  'answer-cut',
  'utf-16',
]);

/** Whether a host refuses a line because of a rule, or trains the model on something else than intended. */
export function refusesLine(rule: string): boolean {
  return findingRules[rule]?.severity === 'error' && !acceptedErrors.has(rule);
}

/** Every rule by its id. */
export const findingRules: Readonly<Record<string, Rule>> = {
  ...structureRules,
  ...lineRules,
  ...fileRules,
  ...readerRules,
};
