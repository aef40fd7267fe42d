/** Functions that go over the lines of a training file (passes), and a function that measures them, in Node and in a page. */

/**
 * The time of the fastest run of each pass, in milliseconds. The passes run in turn, so that other work on the machine affects
 * all of them. The first round warms up the compiler and is not measured.
 */
export async function timesOf(passes, repeats) {
  const times = Object.fromEntries(Object.keys(passes).map((name) => [name, Number.POSITIVE_INFINITY]));
  for (let round = 0; round <= repeats; round += 1) {
    for (const [name, pass] of Object.entries(passes)) {
      const from = performance.now();
      await pass();
      if (round > 0) times[name] = Math.min(times[name], performance.now() - from);
    }
  }
  return times;
}

/** The lines of a training file of this size: chat examples as JSON Lines, without line feeds. */
export function linesOf(megabytes, { chatExample, randomSource }) {
  const random = randomSource(7);
  const lines = [];
  for (let size = 0; size < megabytes * 1e6; size += lines.at(-1).length + 1)
    // Decoding makes a text like one that is read from a file.
    lines.push(new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(chatExample(random)))));
  return lines;
}

/** `JSON.parse` alone, and then the passes of this package. Each pass does more work than the previous one. */
export function packagePasses(lines, { createTrainingInspection }, count) {
  const inspect = (options) => () => {
    const inspection = createTrainingInspection(options);
    for (const line of lines) inspection.add(line);
    // Near duplicates are searched for when the report is made.
    return inspection.report();
  };
  return {
    'JSON.parse': () => {
      let messages = 0;
      for (const line of lines) messages += JSON.parse(line).messages.length;
      return messages;
    },
    'structural rules': inspect({ count: () => 0, checks: 'counts' }),
    'structural rules, exact tokens': inspect({ count, checks: 'counts' }),
    'every check, exact tokens': inspect({ count }),
  };
}

/** A plain loop over the lines that only parses them and counts with a tokenizer. */
export function plainLoop(lines, count) {
  return () => {
    let tokens = 0;
    for (const line of lines) for (const { content } of JSON.parse(line).messages) tokens += count(content);
    return tokens;
  };
}
