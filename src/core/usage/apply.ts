/** Writes measured usage into a scenario. Traffic, growth, prompt, hit rate, output and latency are separate changes. */
import { cacheableTokens } from '../cost/request.ts';
import { bestGuess, tidy } from '../scenario/amount.ts';
import type { Approach, Scenario } from '../scenario/types.ts';
import { trafficChanges } from './apply-traffic.ts';
import type {
  AppliedProfile,
  ProfileOptions,
  UsageChangeId,
  UsageDraft,
  UsageNote,
  UsageNoteCode,
} from './apply-types.ts';
import { applyChanges, approachNamed, effectiveEdits } from './changes.ts';
import type { Profile } from './profile-types.ts';
import { measuredAmount } from './spread.ts';

/**
 * Offers changes that write the measured figures of the profile into an approach (its id or its index), and returns the scenario with
 * the changes that `take` lists (default: all). Amounts are the measured means, so that, at constant prices, the calculated cost of a
 * month is the cost of its rows. Their ranges are ranges for the mean of a month; single requests differ more. Throws a `RangeError` if
 * there is no such approach.
 */
export function applyProfile(
  scenario: Scenario,
  approach: string | number,
  profile: Profile,
  options: ProfileOptions = {},
): AppliedProfile {
  const { index, target } = approachNamed(scenario, approach);
  const path = `approaches[${index}]`;
  const caching = cachingOf(target, profile);
  const drafts: Readonly<Partial<Record<UsageChangeId, UsageDraft>>> = {
    ...trafficChanges(scenario, index, profile, options.traffic),
    prompt: promptChange(target, path, profile, caching),
    'hit-rate': hitRateChange(target, path, profile, caching),
    output: outputChange(target, path, profile),
    latency: latencyChange(target, path, profile),
  };
  return applyChanges<UsageChangeId, UsageNote>(scenario, drafts, options.take);
}

const note = (code: UsageNoteCode, params: UsageNote['params'] = {}): UsageNote => ({ code, params });

/** The cached part of a prompt, as the cost model describes it. */
interface Caching {
  /** Tokens of the prefix, and the share of requests that find it cached. */
  readonly prefix: number;
  readonly hitRate: number;
  readonly notes: readonly UsageNote[];
}

/**
 * The prefix and hit rate with which the cost model counts as many read and written tokens as the profile. If tokens were written, the
 * prefix is the mean of the tokens that a request reads and writes; otherwise it is the mean of the tokens that a request with a hit
 * reads. If only sums of buckets (rows for several requests) are known, the prefix of the approach is taken, but at least the mean of the
 * cached tokens.
 */
function cachingOf(target: Approach, profile: Profile): Caching | UsageNoteCode {
  const { prompt, cached, written } = profile;
  if (!prompt || prompt.mean === null || !cached || cached.mean === null) return 'cached-unknown';
  if (cached.requests !== prompt.requests) return 'cached-unknown';
  const isWrittenKnown = written !== null && written.requests === prompt.requests;
  const writtenMean = isWrittenKnown ? (written.mean ?? 0) : 0;
  const { minimumTokens = 0, stepTokens = 1 } = target.cache ?? {};
  if (cached.mean + writtenMean === 0) return 'no-cache';
  const approachPrefix = bestGuess(target.prefixTokens) ?? 0;
  const approachCacheable = cacheableTokens(approachPrefix, { minimumTokens, stepTokens }) ?? 0;
  let prefix = approachPrefix;
  if (writtenMean > 0) prefix = cached.mean + writtenMean;
  else if (profile.hitRate) prefix = cached.mean / profile.hitRate;
  else if (approachCacheable < cached.mean) prefix = cached.mean;
  // Hosts cache whole steps, and the mean of several lengths need not be a whole number of steps. No prefix is longer than the prompt.
  const tokensIn = (steps: number): number => steps * stepTokens;
  prefix = tokensIn(Math.ceil(tidy(prefix / stepTokens)));
  if (prefix > prompt.mean) prefix = tokensIn(Math.floor(tidy(prompt.mean / stepTokens)));
  const cacheable = cacheableTokens(prefix, { minimumTokens, stepTokens }) ?? 0;
  if (cacheable === 0) return 'below-minimum';
  return {
    prefix,
    hitRate: Math.min(1, cached.mean / cacheable),
    notes: isWrittenKnown || target.rates.cacheWriteUsdPerMTok === null ? [] : [note('written-unknown')],
  };
}

function promptChange(
  target: Approach,
  path: string,
  profile: Profile,
  caching: Caching | UsageNoteCode,
): UsageDraft {
  const mean = profile.prompt?.mean ?? null;
  if (mean === null) return 'tokens-unknown';
  const approachPrefix = bestGuess(target.prefixTokens);
  const measuredPrefix = typeof caching === 'string' ? null : caching.prefix;
  const prefix = Math.min(measuredPrefix ?? approachPrefix ?? 0, mean);
  const notes: UsageNote[] = [];
  if (measuredPrefix === null && approachPrefix === null) notes.push(note('prefix-unknown'));
  if (measuredPrefix === null && approachPrefix !== null && approachPrefix > mean)
    notes.push(note('prefix-above-prompt'));
  return {
    id: 'prompt',
    edits: effectiveEdits(
      ...(prefix === approachPrefix
        ? []
        : [{ path: `${path}.prefixTokens`, before: target.prefixTokens, after: tidy(prefix) }]),
      {
        path: `${path}.variableTokens`,
        before: target.variableTokens,
        after: measuredAmount(profile.state, 'prompt', mean - prefix),
      },
    ),
    notes,
  };
}

function hitRateChange(
  target: Approach,
  path: string,
  profile: Profile,
  caching: Caching | UsageNoteCode,
): UsageDraft {
  const { cache } = target;
  if (caching === 'no-cache' && cache) {
    // Nothing was read or written. If writing has a price, a hit rate of 0 would make each request pay for writing the prefix.
    const wouldPayForWriting = profile.written !== null && target.rates.cacheWriteUsdPerMTok !== null;
    return {
      id: 'hit-rate',
      edits: effectiveEdits(
        wouldPayForWriting
          ? { path: `${path}.cache`, before: cache, after: undefined }
          : { path: `${path}.cache.hitRate`, before: cache.hitRate, after: 0 },
      ),
      notes: [],
    };
  }
  if (typeof caching === 'string') return caching;
  const { hitRate, prefix, notes } = caching;
  return {
    id: 'hit-rate',
    edits: effectiveEdits(
      {
        path: `${path}.cache.hitRate`,
        before: cache?.hitRate,
        after: measuredAmount(profile.state, 'cached', hitRate, { scale: 1 / prefix, max: 1 }),
      },
      // The measured cached tokens already include those of the history of a conversation, which this share would count again.
      { path: `${path}.variableCachedShare`, before: target.variableCachedShare, after: 0 },
    ),
    notes,
  };
}

function outputChange(target: Approach, path: string, profile: Profile): UsageDraft {
  const mean = profile.output?.mean ?? null;
  if (mean === null) return 'tokens-unknown';
  const isReasoningKnown =
    profile.reasoning !== null && profile.reasoning.requests === profile.output?.requests;
  const reasoning = isReasoningKnown ? (profile.reasoning.mean ?? 0) : 0;
  return {
    id: 'output',
    edits: effectiveEdits(
      {
        path: `${path}.outputTokens`,
        before: target.outputTokens,
        after: measuredAmount(profile.state, 'output', mean - reasoning),
      },
      {
        path: `${path}.reasoningTokens`,
        before: target.reasoningTokens,
        after: isReasoningKnown ? measuredAmount(profile.state, 'reasoning', reasoning) : 0,
      },
    ),
    notes: isReasoningKnown ? [] : [note('reasoning-in-output')],
  };
}

/** Latency is only displayed and never multiplied, so the median of a request is taken instead of the mean. */
function latencyChange(target: Approach, path: string, profile: Profile): UsageDraft {
  const [firstTokenMs, tokensPerSecond] = [profile.firstTokenMs?.p50, profile.tokensPerSecond?.p50];
  if (firstTokenMs === null || firstTokenMs === undefined || !tokensPerSecond) return 'no-first-token';
  return {
    id: 'latency',
    edits: effectiveEdits({
      path: `${path}.latency`,
      before: target.latency,
      after: { firstTokenMs, tokensPerSecond: tidy(tokensPerSecond) },
    }),
    notes: [],
  };
}
