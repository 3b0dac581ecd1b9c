/** The most parts that a picture can hold and a reader take in. */
export const MOST_PARTS = 8;
