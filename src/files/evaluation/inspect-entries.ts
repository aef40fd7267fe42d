/** The files inside the archive that Inspect writes as its log (`.eval`). Source: UKGovernmentBEIS/inspect_ai @499e615. */

/** The files with the facts about all samples: the first is written at the end of a run, the second at its start. */
const headerNames = ['header.json', '_journal/start.json'] as const;

/** Whether a file of the archive is a sample. */
export function isSampleEntry(name: string): boolean {
  return /^samples\/.+\.json$/.test(name);
}

/** Whether a file of the archive is needed: it has the facts about all samples, or it is a sample. */
export function isNeededEntry(name: string): boolean {
  return headerNames.some((each) => each === name) || isSampleEntry(name);
}

/** The facts about all samples; `undefined` if the archive has none. */
export function logHeader(entries: ReadonlyMap<string, unknown>): unknown {
  return entries.get(headerNames[0]) ?? entries.get(headerNames[1]);
}
