import { z } from "zod";
import type { VersionName } from "../api/rules-api.ts";
import { isObject, type JsonObject } from "./json.ts";

/** What somebody typed and has not saved, with the text and the revision that it began from. */
export type KeptDraft = {
  readonly revision: number;
  readonly base: JsonObject;
  readonly baseDay: string;
  readonly body: JsonObject;
  readonly effectiveFrom: string;
  /** JSON text that does not parse yet; null while there is none. */
  readonly text: string | null;
};

/** Keeps unsaved texts of one browser, each of one person. */
export type DraftStore = {
  readonly read: (person: string, name: VersionName) => KeptDraft | undefined;
  readonly keep: (person: string, name: VersionName, draft: KeptDraft) => void;
  readonly forget: (person: string, name: VersionName) => void;
};

/** What a store needs of `localStorage`. */
export type TextStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const Body = z.custom<JsonObject>(isObject);
const KeptDraft = z.object({
  revision: z.number().int(),
  base: Body,
  baseDay: z.string(),
  body: Body,
  effectiveFrom: z.string(),
  text: z.string().nullable(),
});

/** Keeps drafts as texts. What cannot be read is no draft. */
export function createDraftStore(store: TextStore): DraftStore {
  return {
    read: (person, name) => {
      const kept = store.getItem(keyOf(person, name));
      if (kept === null) return undefined;
      try {
        const parsed = KeptDraft.safeParse(JSON.parse(kept));
        return parsed.success ? parsed.data : undefined;
      } catch {
        return undefined;
      }
    },
    keep: (person, name, draft) => store.setItem(keyOf(person, name), JSON.stringify(draft)),
    forget: (person, name) => store.removeItem(keyOf(person, name)),
  };
}

function keyOf(person: string, { kind, code, version }: VersionName): string {
  return `fieldsheet.rule-draft|${[person, kind, code, version].map(encodeURIComponent).join("|")}`;
}
