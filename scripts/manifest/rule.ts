import type { XmlElement } from "./parse-xml.ts";

/** What the rules see of a manifest and of the site it points to. */
export type Subject = {
  readonly root: XmlElement;
  /** Whether the add-in's site serves a path, such as `/taskpane.html`. */
  readonly serves: (path: string) => boolean;
  /** Width and height of a PNG that the site serves; undefined when it is none. */
  readonly imageSize: (path: string) => readonly [number, number] | undefined;
};

/** One thing that Excel demands of a manifest. `check` gives a sentence for each breach. */
export type Rule = { readonly name: string; readonly check: (subject: Subject) => readonly string[] };
