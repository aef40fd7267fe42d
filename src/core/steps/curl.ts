/** Commands of a shell that call an API with curl, and read its answer with jq. */
import { type Body, command, jsonWord, plain, type Snippet, shell } from './snippet.ts';

/** The address of a request, and the header with the key. Both texts are written inside double quotes of the shell. */
export interface Address {
  readonly url: Snippet | string;
  /** The header with the key; `null` = the API needs no key. */
  readonly header: string | null;
}

const curl = (options: string, { url, header }: Address): Snippet =>
  shell`curl ${plain(options)} "${typeof url === 'string' ? plain(url) : url}"${
    header === null ? null : plain(` -H "${header}"`)
  }`;

/** A request; `more` are further options of curl, each on its line. */
export const request = (address: Address, ...more: readonly Snippet[]): Snippet =>
  command(curl('-sS', address), ...more);

/** A request that sends JSON. */
export const post = (address: Address, body: Body): Snippet =>
  request(address, plain('-H "Content-Type: application/json"'), shell`-d ${jsonWord(body)}`);

/** A request that deletes what is at the address. */
export const remove = (address: Address): Snippet => curl('-sS -X DELETE', address);

/** Makes the call, and keeps a field of its answer in a variable of the shell. */
export const saveField = (name: string, call: Snippet, field: string): Snippet =>
  shell`${plain(name)}=$(${call} | jq -r .${plain(field)})`;

/** Makes the call, and shows some fields of its answer. */
export const showFields = (call: Snippet, fields: string): Snippet =>
  shell`${call} | jq ${plain(`'{${fields}}'`)}`;
