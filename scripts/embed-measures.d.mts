/** Types of `embed-measures.mjs`, where each function is described. */
import type { Browser, Page } from 'playwright';

/** A layout shift. */
export interface Shift {
  readonly value: number;
  readonly startTime: number;
}

/** What `visitPage` has measured. */
export interface Visit {
  readonly requests: readonly string[];
  readonly bytes: number;
  readonly shifts: readonly Shift[];
  readonly blockingMs: number;
  readonly maxTaskMs: number;
}

/** The options of `visitPage`. */
export interface VisitOptions {
  /** Width of the window in CSS pixels; default 1200. */
  readonly width?: number;
  /** The factor by which the processor is slower; default 1. */
  readonly slowdown?: number;
  /** How late a file arrives, in milliseconds, by its path. */
  readonly delayOf?: (path: string) => number;
  /** Called once the page loads nothing more. */
  readonly act?: (page: Page) => Promise<void>;
}

export declare const cdnScript: string;
export declare function visitPage(browser: Browser, body: string, options?: VisitOptions): Promise<Visit>;
