/** How what stands around the prompt box looks: title and state above, total, token and actions below. */
import { css } from 'lit';

export const frameStyles = css`
  .head,
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 16px;
    font-size: 0.8125em;
    color: var(--_muted);
  }

  .head {
    position: relative;
    padding-block-end: 8px;
    /* As high without a word in it. */
    min-block-size: calc(1lh + 8px);
  }

  .title {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-size: calc(0.9375em / 0.8125);
    font-weight: 640;
    color: var(--_ink);
  }

  .status {
    margin-inline-start: auto;
    text-align: end;
  }

  .warn {
    color: var(--_warn);
  }

  progress {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 2px;
    inline-size: 100%;
    block-size: 2px;
    border: 0;
    appearance: none;
    background: var(--_hairline);
  }

  progress::-webkit-progress-bar {
    background: var(--_hairline);
  }

  progress::-webkit-progress-value {
    background: var(--_ink);
  }

  progress::-moz-progress-bar {
    background: var(--_ink);
  }

  .aside,
  .notice {
    margin: 8px 0 0;
    font-size: 0.8125em;
  }

  .aside:empty {
    margin: 0;
  }

  .foot {
    padding-block-start: 6px;
    min-block-size: 2.2em;
  }

  /* As wide whatever it says, and a token on one line: nothing below may move while someone points at tokens. */
  .readout {
    flex: 1 1 19em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .readout.token {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .readout code {
    padding-inline: 3px;
    font-family: var(--_mono);
    font-size: 0.96em;
    color: var(--_ink);
    background: var(--_wash);
    white-space: pre;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }

  /* Not bold: that would push its neighbours. */
  .actions .action[aria-pressed='true'] {
    color: var(--_ink);
    text-decoration-thickness: 2px;
  }

  .entered {
    color: var(--_muted);
  }

  @media print {
    .foot .actions {
      display: none;
    }
  }
`;
