/** The messages, the state and the commands of the table of checks, for all its templates. */
import type { Place } from '../../core/training/first-lines.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { FixId } from './checks.ts';
import type { OpenedExample } from './opened-example.ts';

/** The messages, the state and the commands of the table. */
export interface ChecksView {
  readonly messages: Pick<Messages, 'trainingData' | 'training'>;
  readonly locale: string;
  /** Formats a whole number. */
  readonly write: (count: number) => string;
  /** Formats a share as a percentage. */
  readonly percent: (share: number) => string;
  /** Whether the file is still being read. */
  readonly isPartial: boolean;
  readonly openExample: OpenedExample | null;
  /** Returns the open list of all places of one row; `null` = none is open. This is a function because the list may have changed since the last rendering. */
  readonly openList: () => OpenList | null;
  /** Applies fixes to the file. `null` while the file is read. */
  readonly fix: ((fixes: readonly FixId[]) => void) | null;
  /** Opens or closes the example at a place of a row. */
  readonly toggleExample: (key: string, rule: string, place: Place) => void;
  readonly closeExample: () => void;
  /** Opens or closes the list of a row. */
  readonly toggleList: (key: string) => void;
  /** Sets which place of the open list is marked, and how far it is scrolled. */
  readonly moveList: (openList: OpenList) => void;
}

/** The list of all places of one row, while it is open. */
export interface OpenList {
  /** The key of the row (`CheckRow.key`). */
  readonly key: string;
  /** Index of the marked place. */
  readonly active: number;
  /** Number of rows that are scrolled out above. */
  readonly scrolledRows: number;
}
