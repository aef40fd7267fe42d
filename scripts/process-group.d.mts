/** Types of `process-group.mjs`, where each function is described. */
import type { ChildProcess, SpawnOptions } from 'node:child_process';

/** A command that was started as a process group. */
export interface ProcessGroup {
  readonly child: ChildProcess;
  /** Resolves to the exit code of the command, or to the signal that ended it. Rejects if it cannot be started. */
  readonly ended: Promise<number | NodeJS.Signals>;
  readonly hasEnded: boolean;
  /** Sends a signal (SIGKILL by default) to all processes of the group, and resolves when the command has ended. */
  kill(signal?: NodeJS.Signals): Promise<void>;
}

export function startGroup(command: string, args: readonly string[], options?: SpawnOptions): ProcessGroup;

export function untilTrue(
  isTrue: () => boolean | Promise<boolean>,
  group: ProcessGroup,
  message: string,
  maxWaitMs?: number,
): Promise<void>;
