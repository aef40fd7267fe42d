/** The open content of the table of checks: one example, and the list of all places of one check. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Place } from '../../core/training/first-lines.ts';
import type { GivenFile } from '../common/intake.ts';
import type { ChecksView, ListedPlaces } from './checks-view.ts';
import type { Failure } from './failure.ts';
import {
  type ExampleWording,
  exampleId,
  type FoundPlace,
  type OpenedExample,
  readExample,
} from './opened-example.ts';
import { lineOf } from './places.ts';

/** Opens and closes examples and lists, and updates the host. */
export class ChecksController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #failed: (failure: Failure) => void;
  #opened: OpenedExample | null = null;
  #listed: ListedPlaces | null = null;
  #reading: AbortController | null = null;

  /** `failed` gets the reason if the line of an example cannot be read again. */
  constructor(host: ReactiveControllerHost, failed: (failure: Failure) => void) {
    this.#host = host;
    this.#failed = failed;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#reading?.abort();
  }

  /** The state and the commands of the table of a file. */
  viewOf(
    file: Pick<GivenFile, 'name' | 'source'>,
    wording: ExampleWording,
  ): Pick<ChecksView, 'opened' | 'listed' | 'open' | 'close' | 'list' | 'moveList'> {
    return {
      opened: this.#opened,
      listed: () => this.#listed,
      open: (key: string, rule: string, place: Place) => void this.#open(file, { key, rule, place }, wording),
      close: () => this.#show(null),
      list: (key) => this.#list(this.#listed?.key === key ? null : { key, active: 0, scrolledRows: 0 }),
      moveList: (listed) => this.#list(listed),
    };
  }

  /** Closes the example and the list. */
  clear(): void {
    this.#show(null);
    this.#list(null);
  }

  /** Opens an example; if it is open, closes it. The example that is opened last is shown, even if another takes longer to read. */
  async #open(
    { name, source }: Pick<GivenFile, 'name' | 'source'>,
    found: FoundPlace,
    wording: ExampleWording,
  ): Promise<void> {
    this.#reading?.abort();
    if (this.#opened?.id === exampleId(found)) {
      this.#show(null);
      return;
    }
    const reading = new AbortController();
    this.#reading = reading;
    try {
      const example = await readExample(source, found, wording, reading.signal);
      if (example) this.#show(example);
      else this.#failed({ kind: 'line', line: lineOf(found.rule, found.place) });
    } catch (error) {
      if (!reading.signal.aborted) this.#failed({ kind: 'error', error, name });
    }
  }

  #show(example: OpenedExample | null): void {
    this.#reading?.abort();
    this.#opened = example;
    this.#host.requestUpdate();
  }

  #list(listed: ListedPlaces | null): void {
    this.#listed = listed;
    this.#host.requestUpdate();
  }
}
