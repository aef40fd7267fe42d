/** The event of `<ft-prompt-parts>` after the user has put a prompt in another order. The event does not carry the text of the prompt. */

/** The user changed the order of a prompt; the property `prompts` of the element has the prompt in the new order. */
export class FtPromptEvent extends Event {
  static readonly eventName = 'ft-prompt';
  constructor(approach: string) {
    super(FtPromptEvent.eventName, { bubbles: true, composed: false });
    this.approach = approach;
  }
  /** The id of the approach that has the prompt. */
  readonly approach: string;
}

declare global {
  interface HTMLElementEventMap {
    'ft-prompt': FtPromptEvent;
  }
}
