/** English explanations of each field. */
import type { ExplainedField } from '../explained-fields.ts';

/** The explanation of a field. */
export interface FieldExplanation {
  /** The heading of the explanation, if it differs from the label of the field. */
  readonly name?: string;
  /** Says what the field means. Stands after the heading and a colon. */
  readonly means: string;
  /** Says in one or two sentences why the field matters for the payback. */
  readonly matters: string;
}

/** The explanation of each field. The compiler reports a field that has none. */
export const explainedFields: Readonly<Record<ExplainedField, FieldExplanation>> = {
  technique: {
    means: 'how the model is told its task: by the prompt, by training on examples, or by both.',
    matters: 'A prompt is paid for in every request, and training once before the first.',
  },
  role: {
    name: 'Role',
    means:
      'whether the approach is the baseline that answers today, the candidate that is compared with it, or another one that is only shown.',
    matters: 'The verdict states the payback of the candidate against the baseline.',
  },
  startsOn: {
    means: 'the day on which the set-up is paid and month 1 begins.',
    matters: 'The date of the payback and the time until a model is switched off are counted from it.',
  },
  horizonMonths: {
    means: 'the months over which all costs are added up.',
    matters: 'A payback after it assumes that requests and prices no longer rise.',
  },
  requestsPerMonth: {
    means: 'questions to the model in month 1. Repeated attempts at one of them are not counted.',
    matters: 'The set-up is paid once, and the saving comes with every request.',
  },
  monthlyRequests: {
    means: 'questions to the model in each month. The last month repeats.',
    matters: 'The set-up is paid once, and the saving comes with every request.',
  },
  growthPerMonth: {
    means: 'the change of the requests from each month to the next.',
    matters: 'The more requests later months have, the more they save.',
  },
  discountPerYear: {
    means: 'the interest by which an amount in a year is worth less than the same amount today.',
    matters: 'It lowers what later savings are worth today (NPV) and never moves the payback.',
  },

  prefixTokens: {
    means: 'tokens that are the same in every request: instructions, examples and tools.',
    matters: 'A tuned model can leave most of them out, and then pays for fewer tokens in every request.',
  },
  variableTokens: {
    means: 'tokens that differ between requests: a question, a document, what a search has found.',
    matters: 'Every approach usually sends them, so they matter where the prices of input differ.',
  },
  variableCachedShare: {
    means:
      'the share of the varying tokens that is still in the host’s cache, such as the history of a conversation.',
    matters: 'These tokens are paid at the price of cached input.',
  },
  outputTokens: {
    means: 'tokens that the model writes as its answer.',
    matters:
      'Output tokens are usually the dearest ones, and a tuned model can learn to answer more briefly.',
  },
  reasoningTokens: {
    means: 'tokens that a model writes for itself before it answers.',
    matters: 'They are paid like output, and a tuned model often needs none.',
  },

  reasoningOff: {
    means: 'whether each request tells the model to answer without reasoning first.',
    matters: 'Reasoning is paid like output. Where it stays on, its tokens have to be entered.',
  },

  inputUsdPerMTok: {
    means: 'the price of 1 million tokens that the model reads and that are not in its host’s cache.',
    matters: 'The dearer it is for the baseline, the more each token that tuning leaves out saves.',
  },
  cachedInputUsdPerMTok: {
    name: 'Cached input price',
    means:
      'the price of 1 million tokens that the host still has in its cache. If empty, it is the input price.',
    matters: 'The lower it is for the baseline, the less each token that tuning leaves out saves.',
  },
  cacheWriteUsdPerMTok: {
    means:
      'the price of 1 million tokens that the host stores in its cache. If empty, it is the input price.',
    matters: 'The rarer requests are, the more of them store the fixed prefix again and pay it.',
  },
  outputUsdPerMTok: {
    means: 'the price of 1 million tokens that the model writes.',
    matters: 'Some hosts ask more for the output of a tuned model, which takes away part of the saving.',
  },
  multiplier: {
    means: 'the price of a request in a batch, as a multiple of its usual price.',
    matters: 'The lower it is for the baseline, the less a request in a batch can save.',
  },
  from: {
    means: 'the day from which the new prices hold.',
    matters: 'Requests before that day are paid at the previous prices.',
  },
  ratesChangePerYear: {
    means: 'the change of all token prices of this approach in a year. A fall is negative.',
    matters: 'If the baseline gets cheaper every year, there is less to save, and the payback is later.',
  },

  cache: {
    means: 'whether the host keeps the fixed prefix of a request for the next ones.',
    matters: 'A cached prefix costs less, so the more of it the baseline has, the less tuning saves.',
  },
  hitRate: {
    means: 'the share of requests that find the fixed prefix in the cache.',
    matters:
      'A hit pays the price of cached input, so the more hits the baseline has, the less tuning saves.',
  },
  minimumTokens: {
    means: 'the shortest fixed prefix that the host caches.',
    matters: 'A shorter one pays the full price of input in every request.',
  },
  stepTokens: {
    means: 'the host caches whole blocks of this many tokens.',
    matters: 'The tokens after the last whole block pay the full price of input.',
  },
  ttlMinutes: {
    means: 'the time after a request for which the host keeps the fixed prefix.',
    matters: 'If the next request comes later, it has to write the prefix into the cache again.',
  },
  activeHoursPerDay: {
    means: 'the hours of a day in which requests arrive.',
    matters: 'In fewer hours they follow each other faster, and more of them find the prefix in the cache.',
  },
  caches: {
    means:
      'the caches over which the requests are spread, such as one for each machine, or for the prompt of each customer.',
    matters: 'The more there are, the fewer requests each gets, and the more often it has lost the prefix.',
  },
  batchShare: {
    means: 'the share of requests that are sent in batches, which are cheaper and answered within hours.',
    matters: 'The more requests of the baseline are sent in batches, the less there is to save.',
  },

  successRate: {
    means: 'the success rate, which is the share of attempts whose answer is good enough to use.',
    matters: 'If no attempt is accepted, the answer has to be fixed, which often costs more than its tokens.',
  },
  maxAttempts: {
    means:
      'the largest number of attempts at one request. The next one is made if an answer is not accepted.',
    matters: 'Each further attempt costs its tokens again, and leaves fewer answers to fix.',
  },
  failureUsd: {
    means: 'the cost of fixing an answer that is still not accepted after the last attempt.',
    matters: 'If more answers of a tuned model are accepted, each of them saves this cost.',
  },
  failureApproach: {
    means: 'the approach that gets a request if no attempt of this one is accepted, as in a cascade.',
    matters: 'The cost of a request there takes the place of the cost of fixing an answer.',
  },
  differenceTo: {
    name: 'Accepted answers are given',
    means: 'as a share of their own, or as a difference to the share of another approach.',
    matters: 'A difference moves with the other share, so that both rise and fall together.',
  },
  successDropPerMonth: {
    means: 'the share of accepted answers that is lost in each month after a training.',
    matters: 'As questions change, more answers have to be fixed until the model is trained again.',
  },
  worksWithProbability: {
    means: 'the probability that this approach reaches the share of accepted answers that you entered.',
    matters: 'The verdict assumes that it does; the chance of a payback takes this probability into account.',
  },
  otherUsdPerRequest: {
    means: 'what each attempt costs besides its tokens, such as a search or a tool.',
    matters: 'If a tuned model needs no search, its cost is saved.',
  },

  tokens: {
    name: 'Training tokens',
    means: 'the tokens of all training examples, read once.',
    matters: 'Each epoch pays for all of them, and they are part of the set-up that the saving has to repay.',
  },
  examples: {
    name: 'Examples',
    means: 'pairs of a request and its right answer in the training file.',
    matters:
      'More examples cost more tokens and more labelling, and usually raise the share of accepted answers.',
  },
  perExample: {
    name: 'Tokens per example',
    means: 'the mean length of a training example.',
    matters: 'Times the number of examples, it gives the training tokens.',
  },
  tokensOfAllEpochs: {
    name: 'Tokens of all epochs',
    means: 'the tokens of all examples times the number of epochs.',
    matters: 'At the speed of this machine, they give the hours of training.',
  },
  epochs: {
    means: 'how often a training reads all its examples.',
    matters: 'Each epoch costs the training tokens again.',
  },
  usdPerMTok: {
    means: 'the price of 1 million training tokens.',
    matters: 'It is part of the set-up, which the saving has to repay.',
  },
  minimumUsd: {
    means: 'the least that the host charges for one training.',
    matters: 'A small training pays it instead of the price of its tokens.',
  },
  validationTokens: {
    means: 'the tokens of examples that are held back to measure the tuned model.',
    matters: 'Some hosts charge them like training tokens.',
  },
  evaluations: {
    means: 'how often one training reads the examples that are held back.',
    matters: 'If the host charges validation, each time costs its tokens.',
  },
  validationBilled: {
    means: 'whether the host charges for the examples that are held back, each time it reads them.',
    matters: 'It adds their tokens to the training in the set-up.',
  },
  trainingOffer: {
    means: 'the kinds of training that the price list has for this model.',
    matters: 'Each has its own price, which is part of the set-up.',
  },
  hours: {
    name: 'Training hours',
    means: 'the hours that one training takes.',
    matters: 'Each machine is paid for all of them.',
  },
  runs: {
    means: 'the number of trainings, with those whose model is not good enough.',
    matters: 'Each of them is paid in full.',
  },

  hostingOffer: {
    means: 'the machines and deployments that the price list has for this model.',
    matters: 'Each has its own price an hour, which is paid in every month.',
  },
  usdPerHour: {
    name: 'Price an hour',
    means: 'the price of one machine for an hour.',
    matters: 'It is paid for time and not for tokens, also while the machine waits.',
  },
  machines: {
    means: 'the machines that run at the same time.',
    matters: 'Each of them is paid for every hour.',
  },
  hoursPerMonth: {
    means: 'the hours of a month in which the machines run. A whole month has 730.5.',
    matters: 'Machines that are switched off at night cost less.',
  },
  sharedBy: {
    means: 'the tuned models (adapters) that run on the same machines, yours included.',
    matters: 'They share the price of the machines.',
  },
  tokensPerSecond: {
    means: 'output tokens that one copy of the model writes in a second at full load.',
    matters: 'The faster a copy is, the fewer machines the same traffic needs.',
  },
  inputTokensPerSecond: {
    means: 'prompt tokens that one copy of the model reads in a second at full load.',
    matters: 'Reading long prompts needs machines too, so a shorter prompt can save some.',
  },
  machinesPerReplica: {
    means: 'the machines that one copy of the model needs, if it does not fit on one.',
    matters: 'Each copy that the traffic needs adds this many machines.',
  },
  utilisation: {
    means: 'the share of its full load to which a machine is used before another is added.',
    matters: 'At a lower share more machines are paid, and answers come faster.',
  },
  peakFactor: {
    means: 'the traffic of the busiest time as a multiple of the average.',
    matters: 'The machines are paid for the peak, not for the average.',
  },
  monthlyMinimumUsd: {
    means: 'the least that requests and hosting together cost in a month, for instance by a commitment.',
    matters: 'Below it, a cheaper request saves nothing.',
  },
  storage: {
    name: 'Storage',
    means: 'what the host charges for keeping the tuned model.',
    matters: 'It is paid every month, whether the model is used or not.',
  },

  leadMonths: {
    means: 'the months until a candidate serves. The baseline serves from the start, and answers until then.',
    matters: 'The set-up is paid at the start, and nothing is saved before the candidate serves.',
  },
  trafficShare: {
    means: 'the share of the requests that this approach serves. The baseline serves the rest.',
    matters: 'Only the requests that it serves can save anything.',
  },
  everyMonths: {
    means: 'the months from one training to the next.',
    matters: 'Each retraining costs part of the set-up again, which the saving has to repay.',
  },
  share: {
    means: 'the part of the set-up that each retraining costs again.',
    matters: 'The saving has to repay it after every retraining.',
  },
  availableUntil: {
    means: 'the first day on which the host no longer serves this model.',
    matters: 'A candidate saves nothing from that day on. The costs of a baseline continue.',
  },
  trainableUntil: {
    means: 'the first day on which the host no longer trains this model.',
    matters: 'No training can begin from that day on, and no retraining either.',
  },
  firstTokenMs: {
    means: 'the measured time from a request to the first token of its answer.',
    matters: 'With the speed of the other tokens, it is shown beside the costs and changes none of them.',
  },
};
