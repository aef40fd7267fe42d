/** Keeps the last result of a function, so that the same arguments need no second calculation. */

/** Wraps a function. While each argument is identical to the previous one, it returns the last result. */
export function memoizeLast<Arguments extends readonly unknown[], Result>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let last: { readonly args: Arguments; readonly result: Result } | null = null;
  return (...args) => {
    if (!last?.args.every((each, index) => each === args[index])) last = { args, result: compute(...args) };
    return last.result;
  };
}
