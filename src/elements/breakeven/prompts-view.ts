/**
 * The prompts block: a tab for each approach, its counter under it, and what a call is made of.
 * Draws; the texts are the counters', the counts the composite's.
 */
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { bestGuess } from '../../core/scenario/range.ts';
import type { Amount } from '../../core/types.ts';
import type { BreakevenMessages } from '../../i18n/messages.ts';
import type { FtCountEvent } from '../common/events.ts';
import { lineSample } from '../common/marks.ts';
import type { Series } from '../common/scenario/reading.ts';
import { tabList } from '../common/tabs.ts';
import type { ModelNames } from '../common/wording/names.ts';
import { counterFor } from './counter-settings.ts';
import type { PromptText } from './prompts.ts';
import { callBars } from './prompts-section.ts';

/** What the block is given. */
export interface PromptsGiven {
  readonly all: readonly Series[];
  readonly chosen: Series;
  /** Approaches whose counter exists: the chosen one, and those looked at before, which keep their text. */
  readonly visited: ReadonlySet<string>;
  /** Approaches with a token count that is an estimate. */
  readonly estimated: ReadonlySet<string>;
  /** What a new counter starts with. */
  readonly textOf: (series: Series) => PromptText;
  /** Tokens that a person has entered for a prompt: what is fixed, and what varies. */
  readonly enteredIn: (series: Series) => readonly (Amount | null)[];
  readonly words: BreakevenMessages;
  /** Names of models; absent until the catalogue is there. */
  readonly names: ModelNames | undefined;
  readonly locale: string;
  readonly choose: (id: string) => void;
  /** Counts the scenarios given, so that texts of an earlier one are dropped. */
  readonly generation: number;
  readonly adopt: (series: Series, event: FtCountEvent) => void;
}

/** The block. */
export function promptsBlock(given: PromptsGiven): TemplateResult {
  const { all, chosen, visited, words, locale, choose } = given;
  return html`<section class="prompts" part="prompts">
    <h3>${words.prompts}</h3>
    ${tabList({
      name: 'prompt',
      label: words.prompts,
      chosen: chosen.id,
      choose,
      tabs: all.map(({ id, name, sample }) => ({
        id,
        content: html`${lineSample(sample)}<span>${name}</span>`,
      })),
    })}
    <div id="prompt-panel" role="tabpanel" aria-labelledby="prompt-tab-${chosen.id}">
      ${repeat(
        all.filter(({ id }) => visited.has(id) || id === chosen.id),
        // A counter keeps its text through every edit, and none when another scenario is given.
        ({ id }) => `${given.generation} ${id}`,
        (series) => counter(series, given),
      )}
      ${callBars(chosen, words, locale, given.estimated.has(chosen.id))}
    </div>
  </section>`;
}

function counter(series: Series, given: PromptsGiven): TemplateResult {
  const { chosen, generation, textOf, names, adopt } = given;
  const { approach, id, sample } = series;
  const { tokenizer, family, assumedFor } = counterFor(approach, names);
  const [fixed, varying] = given.enteredIn(series).map((amount) => bestGuess(amount ?? undefined));
  // Set once in a counter's life: set again with every rendering, it would undo what was typed meanwhile.
  const once = <Key extends keyof PromptText>(key: Key) => guard([generation], () => textOf(series)[key]);
  return html`<ft-token-counter
    data-approach=${id}
    ?hidden=${series !== chosen}
    .parts=${once('parts')}
    .value=${once('value')}
    .split=${once('split')}
    .chat=${once('chat')}
    .tokenizer=${tokenizer}
    .family=${family}
    .assumedFor=${assumedFor}
    .entered=${guard([fixed, varying], () => ({ fixed, varying }))}
    .approach=${sample === 'a' ? 0 : sample === 'b' ? 1 : 2}
    @ft-count=${(event: FtCountEvent) => adopt(series, event)}
  ></ft-token-counter>`;
}
