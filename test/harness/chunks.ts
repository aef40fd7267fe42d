/** Names of files of the browser build. */

/** The source of a pattern for the file of a chunk, which ends in a hash. */
export const chunkFile = (chunk: string): string => `${chunk}-[\\w-]{7}\\.js`;
