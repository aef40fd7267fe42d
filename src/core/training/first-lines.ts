/** A count with its first places. These are the places with the smallest line numbers, whatever the order of additions. */

/** A place in the file. Its further fields are facts about it: numbers or short texts. */
export interface Place {
  /** Starts at 1; 0 is the file as a whole. */
  readonly line: number;
  readonly [key: string]: number | string;
}

/** A count and its first places, as plain JSON. */
export interface Places {
  count: number;
  readonly first: Place[];
}

/** Whether a place comes before another: by line, and by content if both have the same line number. */
function isBefore(a: Place, b: Place): boolean {
  if (a.line !== b.line) return a.line < b.line;
  return JSON.stringify(a) < JSON.stringify(b);
}

/** No place yet. */
export const noPlaces = (): Places => ({ count: 0, first: [] });

/** Counts one more place, and lists it if it is among the first `maxListed`. */
export function addPlace(places: Places, place: Place, maxListed: number): void {
  places.count += 1;
  listPlace(places.first, place, maxListed);
}

/** Like `addPlace`, for a place that is only a line. It is fast if the list is full, as for most lines of a file. */
export function addLine(places: Places, line: number, maxListed: number): void {
  places.count += 1;
  const { first } = places;
  if (first.length < maxListed || line <= (first.at(-1) as Place).line) listPlace(first, { line }, maxListed);
}

/** Adds the count and the listed places of `added` to `places`. */
export function mergePlaces(places: Places, added: Places, maxListed: number): void {
  places.count += added.count;
  for (const place of added.first) listPlace(places.first, place, maxListed);
}

function listPlace(first: Place[], place: Place, maxListed: number): void {
  const last = first.at(-1);
  if (first.length >= maxListed && last && !isBefore(place, last)) return;
  let at = first.length;
  while (at > 0 && isBefore(place, first[at - 1] as Place)) at -= 1;
  first.splice(at, 0, place);
  if (first.length > maxListed) first.pop();
}
