/** The open content of the table of checks: one example, and the list of all places of one check. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Place } from '../../core/training/first-lines.ts';
import type { GivenFile } from '../common/intake.ts';
import type { ChecksView, OpenList } from './checks-view.ts';
import type { Failure } from './failure.ts';
import type { FileCode } from './files-controller.ts';
import type { ExampleWording, FoundPlace, OpenedExample } from './opened-example.ts';

/** Opens and closes examples and lists, and updates the host. */
export class ChecksController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #failed: (failure: Failure) => void;
  #openExample: OpenedExample | null = null;
  #openList: OpenList | null = null;
  /** Stops the reading of the example that was opened last. */
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

  /** The state and the commands of the table of checks of one file. */
  viewOf(
    file: Pick<GivenFile, 'name' | 'source'>,
    wording: ExampleWording,
    code: FileCode,
  ): Pick<
    ChecksView,
    'openExample' | 'openList' | 'toggleExample' | 'closeExample' | 'toggleList' | 'moveList'
  > {
    return {
      openExample: this.#openExample,
      openList: () => this.#openList,
      toggleExample: (key: string, rule: string, place: Place) =>
        void this.#toggleExample(file, { key, rule, place }, wording, code),
      closeExample: () => this.#showExample(null),
      toggleList: (key) =>
        this.#showList(this.#openList?.key === key ? null : { key, active: 0, scrolledRows: 0 }),
      moveList: (openList) => this.#showList(openList),
    };
  }

  /** Closes the example and the list. */
  clear(): void {
    this.#showExample(null);
    this.#showList(null);
  }

  /** Opens an example; if it is open, closes it. The example that is opened last is shown, even if another takes longer to read. */
  async #toggleExample(
    { name, source }: Pick<GivenFile, 'name' | 'source'>,
    foundPlace: FoundPlace,
    wording: ExampleWording,
    { exampleId, readExample, lineOf }: FileCode,
  ): Promise<void> {
    this.#reading?.abort();
    if (this.#openExample?.id === exampleId(foundPlace)) {
      this.#showExample(null);
      return;
    }
    const reading = new AbortController();
    this.#reading = reading;
    try {
      const example = await readExample(source, foundPlace, wording, reading.signal);
      if (example) this.#showExample(example);
      else this.#failed({ kind: 'line', line: lineOf(foundPlace.rule, foundPlace.place) });
    } catch (error) {
      if (!reading.signal.aborted) this.#failed({ kind: 'error', error, name });
    }
  }

  #showExample(example: OpenedExample | null): void {
    this.#reading?.abort();
    this.#openExample = example;
    this.#host.requestUpdate();
  }

  #showList(openList: OpenList | null): void {
    this.#openList = openList;
    this.#host.requestUpdate();
  }
}
