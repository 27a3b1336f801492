import { createContext, useContext } from "react";
import type { RuleProblem } from "#shared/contract/rulebook";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { type Json, type JsonObject, type JsonPath, valueAt } from "../json.ts";

/** A definition in fields: what it says, what is wrong with it, and how to change it. */
export type Editor = {
  readonly body: JsonObject;
  readonly readOnly: boolean;
  readonly problems: readonly RuleProblem[];
  /** Puts a value at a path; undefined takes it away. */
  readonly change: (path: JsonPath, value: Json | undefined) => void;
};

export const EditorContext = createContext<Editor | undefined>(undefined);

/** The definition that is shown in fields. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("useEditor needs <EditorContext> above it.");
  return editor;
}

/** One place of the definition, as a field shows it. */
export type FieldAt = {
  readonly id: string;
  readonly value: Json | undefined;
  readonly readOnly: boolean;
  /** For Fluent's `Field`: what is wrong here, in the reader's language. */
  readonly problem: { readonly validationMessage?: string };
  readonly set: (value: Json | undefined) => void;
};

/** Binds a field to its place. */
export function useFieldAt(path: JsonPath): FieldAt {
  const { body, readOnly, problems, change } = useEditor();
  const { language } = useAppearance();
  const at = path.join("/");
  const messages = problems.filter((problem) => problem.at === at).map(({ message }) => message[language]);
  return {
    id: fieldId(path),
    value: valueAt(body, path),
    readOnly,
    problem: messages.length === 0 ? {} : { validationMessage: messages.join(" ") },
    set: (value) => change(path, value),
  };
}

/** The id of the control of a place, so that a problem leads to it. */
export function fieldId(path: JsonPath): string {
  return `rule-field-${path.map((key) => key.replaceAll(/[^\w-]/g, "_")).join("-")}`;
}
