/** The keys that select talkgroups, in the order of the tiles, on every page. */
export const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
