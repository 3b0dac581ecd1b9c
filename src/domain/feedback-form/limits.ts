/** How long a comment may be. Apart from the message's schema, which no resident's page needs. */

/** How many characters a comment may have where the content says nothing. */
export const MOST_CHARACTERS = 1000;

/** A comment may be this long before an endpoint refuses it; the form's own limit is the content's. */
export const LONGEST_COMMENT = 5000;
