/** Starts commands as process groups, so that a command can be ended together with all processes that it has started. */
import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

/** Windows has no process groups. There, only the command itself is ended. */
const hasGroups = process.platform !== 'win32';

const running = new Set();
process.on('exit', () => {
  for (const group of running) void group.kill();
});

/**
 * Starts a command as a process group. `process-group.d.mts` describes the returned object. When this process exits, all groups that still
 * run are killed.
 */
export function startGroup(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: hasGroups });
  const group = {
    child,
    ended: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? signal));
    }),
    hasEnded: child.pid === undefined,
    async kill(signal = 'SIGKILL') {
      if (!group.hasEnded) send(child, signal);
      await group.ended.catch(() => {});
    },
  };
  running.add(group);
  const end = () => {
    group.hasEnded = true;
    running.delete(group);
  };
  // A failed start must not become an unhandled rejection. A caller that awaits `ended` still gets the error.
  group.ended.then(end, end);
  return group;
}

function send(child, signal) {
  try {
    if (hasGroups) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch (error) {
    // The group has ended meanwhile.
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Waits until `isTrue` returns true. Throws an error with `message` if the group ends first, or after `maxWaitMs` milliseconds. */
export async function untilTrue(isTrue, group, message, maxWaitMs = Infinity) {
  const latest = Date.now() + maxWaitMs;
  while (!(await isTrue())) {
    if (group.hasEnded || Date.now() > latest) throw new Error(message);
    await delay(50);
  }
}
