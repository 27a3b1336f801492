/** A file that is made from others and committed. */
export type GeneratedFile = {
  /** From the repository's root. */
  readonly path: string;
  /** The whole new content; `present` is what the file holds now, undefined when there is none. */
  readonly render: (present: string | undefined) => string;
};
