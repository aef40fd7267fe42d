/** Shows the prompts of a preset when the user or the page has chosen it, and loads their texts at that time. */
import type { LitElement, ReactiveController } from 'lit';
import { loadPart } from '../../controllers/late-parts.ts';
import type { Messages } from '../../i18n/messages.ts';
import { type PresetId, presetOf, unchangedPresetOf } from '../common/scenario/preset-of.ts';
import type { ScenarioChange } from '../common/scenario/scenario-change.ts';
import { examplePrompts } from './example.ts';
import type { Session } from './session.ts';
import type { ExamplePrompts } from './session-prompts.ts';

/** The prompts of the approaches of the preset `newer-model`, by their ids. This preset has the task of the worked example, and so also its prompts. */
export function newerModelPrompts(messages: Partial<Messages> = {}): ExamplePrompts {
  const { 'few-shot': fewShot = [], 'fine-tuned': tuned = [] } = examplePrompts(messages);
  return { 'newer-model': fewShot, 'fine-tuned': tuned, 'older-model': fewShot };
}

/** The prompts of the chosen preset in one calculator. */
export class PresetPrompts implements ReactiveController {
  readonly #host: LitElement;
  readonly #session: Session;
  readonly #messages: () => Partial<Messages>;
  /** The last change that was handled. */
  #lastChange: ScenarioChange | null = null;
  /** Whether the prompts of a preset are loading. */
  isLoading = false;

  constructor(host: LitElement, session: Session, messages: () => Partial<Messages>) {
    this.#host = host;
    this.#session = session;
    this.#messages = messages;
    host.addController(this);
  }

  hostUpdate(): void {
    const { change } = this.#session;
    if (!change || change === this.#lastChange) return;
    this.#lastChange = change;
    const id = presetOf(change.scenario);
    // A calculation that Undo restores already has its texts.
    if (id && !this.#hasTexts) this.#show(id);
  }

  /** Whether a prompt has a text of the user or of a preset. */
  get #hasTexts(): boolean {
    return this.#session.context.promptState.texts.size > 0;
  }

  #show(id: PresetId): void {
    const { generation, change } = this.#session;
    const isUnchangedPreset = change !== null && unchangedPresetOf(change.scenario) !== null;
    this.isLoading = true;
    const showLoaded = (prompts: ExamplePrompts): void => {
      this.isLoading = false;
      this.#host.requestUpdate();
      // Meanwhile, another calculation may have replaced this one, or the user may have typed a prompt.
      if (this.#session.generation !== generation || this.#hasTexts) return;
      this.#session.prompts?.showPreset(prompts, isUnchangedPreset);
      this.#session.renewCounters();
    };
    // The session must not change during this update of the host.
    if (id === 'newer-model') queueMicrotask(() => showLoaded(newerModelPrompts(this.#messages())));
    // The article counts tokens and has no prompts. A user may replace these tokens by an own prompt too.
    else if (id === 'article') queueMicrotask(() => showLoaded({}));
    else
      loadPart(
        'ft-token-counter',
        () => import('../../i18n/en/preset-prompts.ts'),
        ({ presetPrompts }) => showLoaded(presetPrompts[id]),
      );
  }
}
