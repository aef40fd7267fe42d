/** The progress of work on files, and the signal that aborts the work. */

/** The options of work that takes long. */
export interface WorkOptions {
  readonly signal: AbortSignal;
  /** Called with the finished share of the work, 0–1. */
  readonly onShare: (share: number) => void;
}

/** A part of the work, from one share of it to another. */
export interface WorkPart {
  readonly from: number;
  readonly to: number;
}

/**
 * A listener for `onProgress` while a file is read. Reading the file is the given part of the work. The listener reports the finished share
 * of the work once for each whole percent, and no longer after the signal has aborted.
 */
export function progressListener(
  { signal, onShare }: WorkOptions,
  { from, to }: WorkPart = { from: 0, to: 1 },
): (progress: { readonly done: number; readonly total: number | null }) => void {
  let reportedPercent = -1;
  return ({ done, total }) => {
    const share = from + (total ? done / total : 0) * (to - from);
    const percent = Math.floor(share * 100);
    if (signal.aborted || percent === reportedPercent) return;
    reportedPercent = percent;
    onShare(share);
  };
}
