/**
 * Longest id of a routine or exercise, characters: a name of a person's own plan has at most 40, one of the catalogue
 * less, and `exercise:` may stand before either. What comes from a panel, a link, a key or the diary heeds the same.
 */
export const longestId = 80;

/** Longest id of an event of the diary, characters; a session is named like the event it becomes. */
export const longestEventId = 64;

/** Longest name of a safety question or of an answer to one, characters. */
export const longestAnswer = 40;

/** Longest id of a safety rule, characters. */
export const longestRule = 8;

/** Longest name of a sign somebody reported, characters: the event it stands in, and which of its answers. */
export const longestSign = 120;

/** Longest name of a routine as the diary keeps it, UTF-16 units. */
export const longestName = 200;
