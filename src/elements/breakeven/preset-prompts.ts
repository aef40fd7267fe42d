/** Shows the prompts of a preset when the user or the page has chosen it. Their texts are loaded then. */
import type { LitElement, ReactiveController } from 'lit';
import { retriable } from '../../controllers/retriable.ts';
import type { Messages } from '../../i18n/messages.ts';
import { reportError } from '../common/events.ts';
import { type PresetId, presetOf } from '../common/scenario/preset-of.ts';
import type { ScenarioChange } from '../common/scenario/scenario-change.ts';
import { examplePrompts } from './example.ts';
import type { Session } from './session.ts';
import type { ExamplePrompts } from './session-prompts.ts';

const loadTexts = retriable(() => import('../../i18n/en/preset-prompts.ts'));

/** The prompts of the approaches of a preset, by their ids. */
export async function promptsOfPreset(
  id: PresetId,
  messages: Partial<Messages> = {},
): Promise<ExamplePrompts> {
  if (id !== 'newer-model') return (await loadTexts()).presetPrompts[id];
  // The task of the worked example.
  const { 'few-shot': fewShot = [], 'fine-tuned': tuned = [] } = examplePrompts(messages);
  return { 'newer-model': fewShot, 'fine-tuned': tuned, 'older-model': fewShot };
}

/** The prompts of the chosen preset in one calculator. */
export class PresetPrompts implements ReactiveController {
  readonly #host: LitElement;
  readonly #session: Session;
  readonly #messages: () => Partial<Messages>;
  #last: ScenarioChange | null = null;

  constructor(host: LitElement, session: Session, messages: () => Partial<Messages>) {
    this.#host = host;
    this.#session = session;
    this.#messages = messages;
    host.addController(this);
  }

  hostUpdate(): void {
    const { change, context } = this.#session;
    if (!change || change === this.#last) return;
    this.#last = change;
    const id = presetOf(change.scenario);
    // An undone calculation has its prompts already.
    if (id && context.promptState.texts.size === 0) void this.#show(id);
  }

  async #show(id: PresetId): Promise<void> {
    const { generation } = this.#session;
    try {
      const prompts = await promptsOfPreset(id, this.#messages());
      // Another calculation has replaced this one meanwhile.
      if (this.#session.generation !== generation) return;
      this.#session.prompts?.begin(prompts);
      this.#session.generation++;
      this.#host.requestUpdate();
    } catch (error) {
      reportError(this.#host, error, 'part');
    }
  }
}
