/** The controllers that `<ft-breakeven>` starts after its first rendering, once for each element. */
import type { LitElement, ReactiveController } from 'lit';
import type { LateParts } from '../../controllers/late-parts.ts';
import type { LocalizeController } from '../../controllers/localize.ts';
import type { Scenario } from '../../core/types.ts';
import type { PartChangeEvent } from '../common/events.ts';
import { addStyles } from '../common/styles/late.ts';
import { breakpoint } from '../common/styles/tokens.ts';
import { AnswerLine } from './answer-line.ts';
import { examplePrompts } from './example.ts';
import { FoldsController, type LoadFold } from './folds-controller.ts';
import { FormController } from './form-controller.ts';
import { HostWidthController } from './host-width.ts';
import { JsonChild } from './json-child.ts';
import { KeptCalculation } from './kept-calculation.ts';
import { lateStyles } from './late.styles.ts';
import { PresetPrompts } from './preset-prompts.ts';
import type { Session } from './session.ts';
import { SessionPrompts } from './session-prompts.ts';
import { StartController } from './start-controller.ts';
import { warnOfUnknownAttributes } from './unknown-attributes.ts';
import { whenMoreViews } from './view-tabs.ts';

/** What the controllers need of their host. */
interface Options {
  readonly session: Session;
  readonly late: LateParts;
  readonly internals: ElementInternals;
  readonly localize: LocalizeController<'breakeven'>;
  /** Takes over a change of the user that a part has made. */
  readonly adopt: (event: PartChangeEvent) => void;
  /** Shows a scenario of the user, and fires `ft-change`. */
  readonly publish: (scenario: Scenario) => void;
}

type Host = ConstructorParameters<typeof StartController>[0] &
  ConstructorParameters<typeof FormController>[0] &
  ConstructorParameters<typeof JsonChild>[0];

/** The class of the host. It loads the elements of folds. */
type HostClass = typeof LitElement & { readonly loadFold: LoadFold };

/** The controllers of one calculator. */
export class LateControllers implements ReactiveController {
  readonly start: StartController;
  readonly folds: FoldsController;
  readonly width: HostWidthController;
  readonly form: FormController;
  readonly #host: Host;

  constructor(host: Host, options: Options) {
    const { session, late, localize, publish } = options;
    const { loadFold, observedAttributes } = host.constructor as HostClass;
    this.#host = host;
    host.addController(this);
    new AnswerLine(host);
    this.folds = new FoldsController(host, late, loadFold);
    this.start = new StartController(host, session, publish);
    this.width = new HostWidthController(host, [breakpoint.wide]);
    new JsonChild(host, session);
    this.form = new FormController(host, new KeptCalculation(host, options), options);
    session.prompts = new SessionPrompts(session, examplePrompts(localize.messages));
    new PresetPrompts(host, session, () => localize.messages);
    warnOfUnknownAttributes(host, observedAttributes);
    whenMoreViews(() => host.requestUpdate());
  }

  hostConnected(): void {
    addStyles(this.#host.shadowRoot, lateStyles);
  }
}
