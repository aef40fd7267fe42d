/** Takes the text or the file that a user gives in the field for an own prompt. If it is a training file, asks what to do with it. */
import type { ReactiveControllerHost } from 'lit';
import { formatTokens } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { type PastedPrompt, readOwnPrompt } from '../../prompt/own-prompt.ts';
import { type GivenFile, givenFile, givenText } from '../common/intake.ts';
import type { FoldsController } from './folds-controller.ts';
import type { TrainingOffer } from './start-slot.ts';

/**
 * Number of bytes at the start of a file that are read to recognise a training file. The examples of a larger file are not counted. The
 * number is high because one line of a training file with pictures may have some megabytes.
 */
const recognisedBytes = 1 << 23;

/** The members of the calculator that the field uses. */
interface GivenOptions {
  /** The element that renders the field. It is updated after each change. */
  readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  /** The part that takes training files. */
  readonly folds: Pick<FoldsController, 'takesTraining' | 'takeTraining'>;
  readonly language: () => { readonly text: Messages['start']; readonly locale: string };
  /** Begins a calculation with the prompt. */
  readonly use: (prompt: PastedPrompt) => void;
}

/** The state of the field for an own prompt. */
export class GivenPrompt {
  /** Whether the field has text that is not used yet. */
  isTyped = false;
  /** Why the last text or file was not used; '' = no problem. */
  problem = '';
  /** The training file that the user gave in place of a prompt; `null` before that, and after the user has chosen what to do with it. */
  training: TrainingOffer | null = null;
  readonly #options: GivenOptions;
  /** The number of the last text, file or calculation: each gets the next number. If the number has changed while a file was read, the file is ignored. */
  #lastNumber = 0;

  constructor(options: GivenOptions) {
    this.#options = options;
  }

  readonly useText = (pasted: string): void => {
    const use = () => this.#usePrompt(pasted);
    void this.#unlessTraining(givenText(pasted, 'pasted.jsonl'), pasted, use, this.#begin());
  };

  async takeFile(file: File): Promise<void> {
    const isNewest = this.#begin();
    const start = await textOf(file.slice(0, recognisedBytes));
    const use = async (): Promise<void> => {
      const content = file.size > recognisedBytes ? await textOf(file) : start;
      if (!isNewest()) return;
      // A file with a null character is no text.
      if (content === null || content.includes('\0')) {
        this.problem = this.#options.language().text.unreadable(file.name);
        this.#options.host.requestUpdate();
      } else this.#usePrompt(content);
    };
    await this.#unlessTraining(givenFile(file), start ?? '', use, isNewest);
  }

  readonly adoptTyped = (typed: string): void => {
    this.isTyped = typed.trim() !== '';
    this.problem = '';
    this.#begin();
  };

  /** Empties the field after a calculation has begun. */
  clear(): void {
    this.isTyped = false;
    this.problem = '';
    this.#begin();
  }

  /** Ignores a text or file that is still being read, because another calculation has replaced the one for which it was given. */
  ignoreOlder(): void {
    this.#lastNumber += 1;
  }

  /** Takes note that the user gives or begins something new. The returned function says whether nothing newer has followed. */
  #begin(): () => boolean {
    this.ignoreOlder();
    const number = this.#lastNumber;
    this.training = null;
    this.#options.host.requestUpdate();
    return () => number === this.#lastNumber;
  }

  /**
   * Uses a text as a prompt, unless it is a training file. For a training file, offers both uses (`training`). `start` is the
   * whole text of the file, or the start of a long one. If the user has given something newer, nothing happens.
   */
  async #unlessTraining(
    file: GivenFile,
    start: string,
    use: () => void,
    isNewest: () => boolean,
  ): Promise<void> {
    const { folds, host, language } = this.#options;
    // Only a text that may be JSON needs the code that knows the formats. If it cannot be loaded, the text is a prompt.
    const isJson = folds.takesTraining && /^\s*[[{]/.test(start);
    const module = isJson ? await import('./fold-of-file.ts').catch(() => null) : null;
    if (!isNewest()) return;
    const examples = module?.trainingExamplesIn(start) ?? 0;
    if (examples === 0) return use();
    const closeOfferAnd = (run: () => void) => (): void => {
      this.training = null;
      host.requestUpdate();
      run();
    };
    const { text, locale } = language();
    this.problem = '';
    this.training = {
      examples: file.bytes > recognisedBytes ? '' : text.examples(formatTokens(examples, locale), examples),
      useAsTraining: closeOfferAnd(() => void folds.takeTraining(file)),
      keepAsPrompt: closeOfferAnd(use),
    };
    host.requestUpdate();
  }

  #usePrompt(pasted: string): void {
    const prompt = readOwnPrompt(pasted);
    this.problem = prompt ? '' : this.#options.language().text.empty;
    if (prompt) this.#options.use(prompt);
    this.#options.host.requestUpdate();
  }
}

/** The text of a file; `null` if it cannot be read. */
const textOf = (file: Blob): Promise<string | null> => file.text().catch(() => null);
