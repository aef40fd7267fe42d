/** Ends a server together with the `npm run` that has started it. */

/**
 * Calls `end` when `npm run <command>` has ended. npm starts a shell, and the shell starts this process. npm passes a signal to the
 * shell only; when the shell ends, this process gets another parent.
 */
export function endWithNpm(command, end) {
  const shell = process.ppid;
  if (process.env.npm_lifecycle_event === command)
    setInterval(() => process.ppid !== shell && end(), 500).unref();
}
