/** The scenario that stands as JSON in the calculator: `<script type="application/json">`. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ScenarioSource } from '../common/scenario/reading.ts';
import type { Session } from './session.ts';

/** A page may add the script, or fill it, after the element. */
const everyChange = { childList: true, subtree: true, characterData: true };

/** A host with the properties of a calculation. */
type Host = ReactiveControllerHost & HTMLElement & { scenario: ScenarioSource; candidate: string };

/** Reads the script now and after each change of its text, and sets the scenario and the candidate of the host. */
export class JsonChild implements ReactiveController {
  readonly #host: Host;
  readonly #session: Pick<Session, 'givenScenario'>;
  readonly #observer: MutationObserver;
  /** The text of the script that was read last. */
  #text = '';
  /** The scenario in that text. */
  #source: ScenarioSource = null;

  /** A scenario that the host was given in another way takes precedence. */
  constructor(host: Host, session: Pick<Session, 'givenScenario'>) {
    this.#host = host;
    this.#session = session;
    this.#observer = new MutationObserver(() => this.#read());
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, everyChange);
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #read(): void {
    const script = this.#host.querySelector(':scope > script[type="application/json"]');
    const text = script?.textContent?.trim() ?? '';
    if (text === this.#text || (this.#session.givenScenario ?? null) !== this.#source) return;
    this.#text = text;
    const { scenario, candidate } = calculationIn(text);
    this.#source = scenario;
    Object.assign(this.#host, { scenario }, candidate !== '' && { candidate });
  }
}

/** The calculation in a JSON text: the input of a scenario, or a downloaded calculation. A text that is not JSON is returned as the scenario. */
function calculationIn(text: string): { scenario: ScenarioSource; candidate: string } {
  if (text === '') return { scenario: null, candidate: '' };
  try {
    const value = JSON.parse(text);
    const { scenario = value, candidate = '' } = value;
    return { scenario, candidate: String(candidate) };
  } catch {
    return { scenario: text, candidate: '' };
  }
}
