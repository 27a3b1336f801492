import type { Text } from "../contract/language.ts";
import type { FieldType } from "../rulebook/form-definition.ts";
import type { SheetRow } from "./table.ts";
import { uncarried, type Uncarried } from "./uncarried.ts";
import type { SurveyType } from "./survey-type.ts";

/** A question of a survey, before its expressions are read: those must know the types of all. */
export type SurveyQuestion = {
  readonly row: SheetRow;
  readonly key: string;
  readonly type: FieldType;
  readonly survey: SurveyType;
  readonly section?: Text;
  /** A note that stood before it. */
  readonly note?: Text;
  /** The groups around it whose condition is its own too. */
  readonly groups: readonly SheetRow[];
  /** Of a table of lines. */
  readonly columns?: readonly SurveyQuestion[];
};

/** Makes our codes of a file's names. */
export type Names = {
  /** The code for a name; another than before, where that is taken. */
  readonly take: (row: SheetRow, name: string, scope?: string) => string;
  readonly renamed: ReadonlyMap<string, string>;
  readonly left: readonly Uncarried[];
};

/** Codes are unique within the form, and those of columns within their table. */
export function createNames(): Names {
  const taken = new Set<string>();
  const renamed = new Map<string, string>();
  const left: Uncarried[] = [];
  return {
    renamed,
    left,
    take: (row, name, scope = "") => {
      const wished = codeOf(name);
      let key = wished;
      for (let number = 2; taken.has(`${scope}/${key}`); number += 1) key = `${wished}_${number}`;
      taken.add(`${scope}/${key}`);
      if (key !== name) {
        renamed.set(name, key);
        left.push(
          uncarried("renamed", { sheet: "survey", row: row.row, column: "name" }, { what: name, now: key }),
        );
      }
      return key;
    },
  };
}

/** A name as a code: small Latin letters, digits and underscores, a letter first. */
export function codeOf(name: string): string {
  if (/^[a-z][a-z0-9_]{0,62}$/.test(name)) return name;
  const plain = name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replaceAll(/[^a-z\d_]+/g, "_")
    .replaceAll(/^_+|_+$/g, "")
    .slice(0, 50);
  if (plain === "") return "question";
  return /^[a-z]/.test(plain) ? plain : `q_${plain}`;
}
