/** Most letters of a reason or a comment. */
export const REASON_LETTERS_MAX = 500;
