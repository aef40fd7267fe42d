/** The size of the list of places, for its template and its styles. */

/** Height of a row in pixels. */
export const placeRowPx = 28;
/** Number of rows that can be seen at a time. */
export const visiblePlaceCount = 8;
