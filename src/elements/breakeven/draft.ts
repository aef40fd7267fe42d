/** The calculation of a user as a text that can be kept: in the storage of the tab, or by the browser as the state of a form. */
import type { LitElement } from 'lit';
import type { LateParts } from '../../controllers/late-parts.ts';
import { evaluate } from '../../core/index.ts';
import { today } from '../../core/scenario/calendar.ts';
import { breakeven } from '../../i18n/en/breakeven.ts';
import { PartChangeEvent } from '../common/events.ts';
import { encodeShared, readShared } from '../common/scenario/scenario-link.ts';
import type { Session } from './session.ts';
import type { Context, PromptText } from './session-prompts.ts';

/** A calculation that is kept. */
interface Draft {
  /** As in a link. */
  readonly calculation: string;
  /** The kind of scenario from which the user started. The prompts of the example belong to the example only. */
  readonly kind: Context['kind'];
  /** The changed prompts, by the ids of their approaches. Absent if prompts are not remembered. */
  readonly prompts?: readonly (readonly [string, PromptText])[];
  /** The values that are still those of the example, and the approaches with a user message of their own. Absent without an own prompt. */
  readonly own?: { readonly borrowed: readonly string[]; readonly apart: readonly string[] };
}

/** The text of the calculation of a session; `null` without one. `hasPrompts` = with the texts of the prompts. */
export function writeDraft(session: Session, candidate: string, hasPrompts: boolean): string | null {
  const { result, context } = session;
  if (!result) return null;
  const draft: Draft = {
    calculation: encodeShared({ scenario: result.scenario, candidate }),
    kind: context.kind,
    ...(hasPrompts && { prompts: [...context.promptState.texts] }),
    ...(context.own && { own: { borrowed: [...context.own.borrowed], apart: [...context.own.apart] } }),
  };
  return JSON.stringify(draft);
}

/** Takes the calculation of a text over as a change of the user, if it can be read. Throws if the text is not from `writeDraft`. */
export function restoreDraft(
  text: string,
  session: Session,
  adopt: (event: PartChangeEvent) => void,
  hasPrompts: boolean,
): void {
  const { calculation, kind, prompts, own } = JSON.parse(text) as Draft;
  const read = readShared(calculation, { names: breakeven, today: today(new Date()) });
  if (read.kind !== 'shared') return;
  const { scenario, candidate } = read;
  const isReplaced = kind !== session.context.kind;
  adopt(new PartChangeEvent(scenario, evaluate(scenario), candidate, isReplaced ? 'replacement' : 'edit'));
  if (prompts && hasPrompts) session.prompts?.restore(prompts);
  if (own)
    session.show(scenario, {
      ...session.context,
      own: { borrowed: new Set(own.borrowed), apart: new Set(own.apart) },
    });
  session.generation++;
}

/**
 * Whether the bar knows the author's calculation, so that Undo and Reset return to it after another one is restored. `true` too if
 * the bar could not be loaded.
 */
export function hasHistory(host: LitElement, late: LateParts): boolean {
  const bar = host.renderRoot.querySelector<LitElement>('ft-scenario-bar');
  return bar?.hasUpdated || late.lacks('ft-scenario-bar');
}
