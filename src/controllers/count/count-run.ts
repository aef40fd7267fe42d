/**
 * Runs the tasks of a count one after another, in slices between which the page can paint.
 * It knows nothing of what they count.
 */
import { breathe } from '../../tokenizers/breathe.ts';
import type { Task } from './run.ts';

/** Time a slice of counting takes before it lets the page breathe, in milliseconds. */
const sliceMs = 6;

/**
 * Nothing where all was done at once, else a promise of the end; throws or rejects with what a task does, and rejects
 * with the signal's reason at the first step after it. `onShare` hears the share done, 0–1, only ever rising, whatever
 * the tasks say of theirs.
 */
export function runTasks(
  tasks: readonly Task[],
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<void> | undefined {
  let done = 0;
  let furthest = -1;
  const tell = (share: number): void => {
    // A task that is over may still speak; a host's counter may say anything.
    if (signal.aborted || done === tasks.length || !Number.isFinite(share)) return;
    const all = (done + Math.min(Math.max(share, 0), 1)) / tasks.length;
    if (all <= furthest) return;
    furthest = all;
    onShare(all);
  };
  /** Does what can be done in one slice; what to wait for before the next. */
  const slice = (): Promise<void> | undefined => {
    const until = performance.now() + sliceMs;
    while (done < tasks.length) {
      const later = (tasks[done] as Task)(signal, tell);
      if (later) {
        return later.then(() => {
          done += 1;
        });
      }
      done += 1;
      if (done < tasks.length && performance.now() > until) return breathe();
    }
    return undefined;
  };
  const goOn = async (first: Promise<void>): Promise<void> => {
    for (let later: Promise<void> | undefined = first; later; later = slice()) {
      await later;
      // A task that ignores its signal must not be heard either.
      signal.throwIfAborted();
      tell(0);
    }
  };
  const first = slice();
  return first && goOn(first);
}
