/** Which folds stand open, and on whose account: what a person opened stays open when the host no longer asks for it. */
import { type FoldName, foldNames } from './form-view.ts';

export interface OpenFolds {
  readonly open: ReadonlySet<FoldName>;
  /** What the host asks for. */
  readonly asked: ReadonlySet<FoldName>;
  /** Of the open ones, those that are so for the host's sake only. */
  readonly forHost: ReadonlySet<FoldName>;
}

const none: ReadonlySet<FoldName> = new Set();
export const allClosed: OpenFolds = { open: none, asked: none, forHost: none };

/** The host asks for other folds (names separated by spaces): only the difference is opened and closed. */
export function followed(folds: OpenFolds, names: string): OpenFolds {
  const words = names.split(/\s+/);
  const asked = new Set(foldNames.filter((name) => words.includes(name)));
  const opened = [...asked].filter((name) => !folds.asked.has(name) && !folds.open.has(name));
  const kept = [...folds.open].filter((name) => asked.has(name) || !folds.forHost.has(name));
  const stillForHost = [...folds.forHost].filter((name) => asked.has(name));
  return { asked, open: new Set([...kept, ...opened]), forHost: new Set([...stillForHost, ...opened]) };
}

/** A person opens or closes one; the same value where nothing changes. */
export function toggled(folds: OpenFolds, fold: FoldName, isOpen: boolean): OpenFolds {
  if (folds.open.has(fold) === isOpen) return folds;
  const without = (names: ReadonlySet<FoldName>) => [...names].filter((name) => name !== fold);
  return {
    ...folds,
    open: new Set([...without(folds.open), ...(isOpen ? [fold] : [])]),
    forHost: new Set(without(folds.forHost)),
  };
}
