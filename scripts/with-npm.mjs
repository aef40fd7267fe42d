/** Ends a server together with the `npm run` that has started it. */

/**
 * Calls `end` when `npm run <command>` has ended. npm starts a shell, and the shell starts this process. npm passes a signal only to the
 * shell, so the end of the shell is noticed in another way: this process then has another parent.
 */
export function endWithNpm(command, end) {
  const shell = process.ppid;
  if (process.env.npm_lifecycle_event === command)
    setInterval(() => process.ppid !== shell && end(), 500).unref();
}
