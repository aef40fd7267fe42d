/** Does tasks one after the other, for a worker or a session that must answer its questions in their order. */

/**
 * Returns a function that starts a task once all earlier tasks have ended, also those that failed. The function resolves to the result of its
 * task.
 */
export function inOrder(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let lastTask: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = lastTask.then(task);
    lastTask = result.catch(() => {});
    return result;
  };
}
