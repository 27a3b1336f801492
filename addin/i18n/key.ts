import type { EN_US } from "./en-US.ts";

/** A key of the dictionaries. */
export type Key = keyof typeof EN_US;

/** A text that depends on a number: it has a key for each plural form, such as `forms.due.one` and `forms.due.other`. */
export type PluralKey = Key extends infer K ? (K extends `${infer Base}.other` ? Base : never) : never;
