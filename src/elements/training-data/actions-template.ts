/** The line of actions, and the line below it: how the use of the file changes the calculation, or that the file is used. */
import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Scenario } from '../../core/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { ModelNames } from '../common/wording/names.ts';
import type { ConversionTarget } from './conversion-targets.ts';
import { effectOf } from './effect.ts';
import type { UseOffer } from './use.ts';

/** State, messages and commands of the actions. */
export interface ActionsView {
  readonly messages: Pick<Messages, 'trainingData' | 'verdict'>;
  readonly locale: string;
  readonly modelNames: ModelNames | undefined;
  /** Whether token counts of the scenario are estimated. */
  readonly approximate: boolean;
  /** Whether hosts could train on the file, so that it can be used, split and converted (see `isNotReady`). */
  readonly isReady: boolean;
  /** Whether fixes are offered for the file. */
  readonly hasFixes: boolean;
  /** Whether fixes have been applied to the file. */
  readonly isMended: boolean;
  /** `null` = the element is used without a scenario. */
  readonly scenario: Scenario | null;
  readonly candidate: string;
  readonly offer: UseOffer | null;
  /** Whether the user has put the figures of this file into the scenario, and the scenario still has them. */
  readonly isUsed: boolean;
  readonly targets: readonly ConversionTarget[];
  readonly applyFixes: () => void;
  readonly undoFixes: () => void;
  readonly use: () => void;
  readonly undoUse: () => void;
  readonly saveMended: () => void;
  readonly split: () => void;
  readonly convert: (target: ConversionTarget) => void;
  readonly saveReport: (kind: 'markdown' | 'json') => void;
}

/** The actions, and below them how the use of the file changes the calculation. If a button is the next step, it has a coloured background. */
export function actionsTemplate(view: ActionsView): TemplateResult {
  const { trainingData: text } = view.messages;
  const { isReady, hasFixes, isMended, offer, targets, isUsed } = view;
  const select = createRef<HTMLSelectElement>();
  const button = (label: string, run: () => void, isPrimary = false): TemplateResult =>
    html`<button type="button" class=${isPrimary ? 'action primary' : 'action'} @click=${run}>${label}</button>`;
  const canUse = isReady && offer?.kind === 'offer' && !isUsed;
  return html`<div class="actions" part="actions" role="group" aria-label=${text.title}>
      ${canUse ? button(text.use, view.use, true) : nothing}
      ${hasFixes ? button(text.applyFixes, view.applyFixes, !isReady) : nothing}
      ${isMended ? button(text.undoFixes, view.undoFixes) : nothing}
      ${hasFixes || isMended ? button(text.downloadCleaned, view.saveMended) : nothing}
      ${isReady ? button(text.split, view.split) : nothing}
      ${
        isReady && targets.length > 0
          ? html`<span class="convert">
              ${button(text.convertTo, () => {
                const target = targets.find(({ id }) => id === select.value?.value);
                if (target) view.convert(target);
              })}
              <span class="select"><select aria-label=${text.convertTo} ${ref(select)}>${targets.map(({ id, label }) => html`<option value=${id}>${label}</option>`)}</select></span>
            </span>`
          : nothing
      }
      <span class="convert">${button(text.downloadReport, () => view.saveReport('markdown'))} ${button(text.reportAsJson, () => view.saveReport('json'))}</span>
    </div>
    ${effectTemplate(view)}`;
}

function effectTemplate(view: ActionsView): TemplateResult | typeof nothing {
  const { messages, scenario, offer, isReady, isUsed, candidate, locale, modelNames, approximate } = view;
  const { trainingData: text } = messages;
  if (!scenario) return nothing;
  if (isUsed)
    return html`<p class="effect"><strong>${text.used}</strong> <button type="button" class="action" @click=${view.undoUse}>${text.undo}</button></p>`;
  if (!isReady) return html`<p class="effect muted">${text.blocked.notReady}</p>`;
  if (!offer) return nothing;
  if (offer.kind === 'obstacle') return html`<p class="effect muted">${obstacleText(offer, view)}</p>`;
  const pieces = effectOf(
    scenario,
    offer.scenario,
    { index: offer.index, candidate },
    { messages, locale, modelNames, approximate },
  );
  return html`<p class="effect muted">${pieces.map((piece) => (typeof piece === 'string' ? piece : html`<strong>${piece.figure}</strong>`))}</p>`;
}

function obstacleText(
  { obstacle, approach }: Extract<UseOffer, { kind: 'obstacle' }>,
  { messages }: ActionsView,
): string {
  const { blocked } = messages.trainingData;
  const name = approach?.label || approach?.id || '';
  switch (obstacle) {
    case 'no-training':
    case 'unknown-speed':
      return blocked[obstacle](name);
    default:
      return blocked[obstacle];
  }
}
