/** Names of files of the browser build. */

/** The source of a regular expression that matches the file name of a chunk: its name, a hash of seven characters, and `.js`. */
export const chunkFile = (chunk: string): string => `${chunk}-[\\w-]{7}\\.js`;
