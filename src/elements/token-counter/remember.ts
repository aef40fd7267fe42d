/**
 * A function that remembers its last answer, so that what is asked again needs no work and gives the same value.
 */

/** Gives the former answer to arguments that are the same, one by one, as those before. */
export function remember<Asked extends readonly unknown[], Answer>(
  answer: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  let last: { readonly asked: Asked; readonly answer: Answer } | null = null;
  return (...asked) => {
    if (!last?.asked.every((each, index) => each === asked[index]))
      last = { asked, answer: answer(...asked) };
    return last.answer;
  };
}
