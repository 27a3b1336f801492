import { FIELD_TYPES, type FieldType } from "../rulebook/form-definition.ts";

/** What the `type` of a survey's row says. */
export type SurveyType =
  | { readonly is: "begin" | "end"; readonly what: "group" | "repeat" }
  | { readonly is: "note" | "calculate" | "metadata" | "unknown" }
  | {
      readonly is: "question";
      readonly type: FieldType;
      readonly list?: string;
      /** It was another type, and came in as the nearest. */
      readonly near?: true;
      readonly whole?: true;
      readonly accept?: string;
      readonly today?: true;
    };

type Question = Extract<SurveyType, { is: "question" }>;

const QUESTIONS: Readonly<Record<string, Omit<Question, "is">>> = {
  text: { type: "text" },
  string: { type: "text" },
  integer: { type: "number", whole: true },
  int: { type: "number", whole: true },
  decimal: { type: "number" },
  range: { type: "number", near: true },
  date: { type: "date" },
  today: { type: "date", today: true },
  datetime: { type: "date", near: true },
  time: { type: "time" },
  acknowledge: { type: "yesno", near: true },
  trigger: { type: "yesno", near: true },
  barcode: { type: "text", near: true },
  file: { type: "attachment" },
  image: { type: "attachment", accept: "image/*" },
  photo: { type: "attachment", accept: "image/*" },
  audio: { type: "attachment", accept: "audio/*" },
  video: { type: "attachment", accept: "video/*" },
};
/** `select_one LIST` and `select_multiple LIST`, with the names they had before: forms of those days are still about. */
const CHOICE =
  /^(?:(?<one>select[ _]?(?:one|1)(?: (?:from|using))?)|select[ _](?:multiple|all that apply)(?: (?:from|using))?) (?<list>\S+)(?<other> or[ _](?:specify[ _])?other)?$/i;

/** What every record keeps by itself. */
const METADATA = new Set([
  "start",
  "end",
  "username",
  "deviceid",
  "audit",
  "email",
  "phonenumber",
  "subscriberid",
]);

/** Reads a row's `type`. */
export function readSurveyType(written: string): SurveyType {
  const text = written.trim().replaceAll(/\s+/g, " ");
  const bracket = /^(begin|end)[ _](group|repeat)$/i.exec(text);
  if (bracket?.[1] !== undefined) {
    return {
      is: bracket[1].toLowerCase() === "begin" ? "begin" : "end",
      what: bracket[2]?.toLowerCase() === "group" ? "group" : "repeat",
    };
  }
  const choice = CHOICE.exec(text)?.groups;
  if (choice?.["list"] !== undefined) {
    const type = choice["one"] === undefined ? "choices" : "choice";
    return {
      is: "question",
      type,
      list: choice["list"],
      ...(choice["other"] === undefined ? {} : { near: true as const }),
    };
  }
  const name = text.toLowerCase();
  if (name === "note" || name === "calculate") return { is: name };
  if (METADATA.has(name)) return { is: "metadata" };
  const known = Object.hasOwn(QUESTIONS, name) ? QUESTIONS[name] : undefined;
  return known === undefined ? { is: "unknown" } : { is: "question", ...known };
}

/** A field type of ours by its name. */
export function fieldTypeOf(name: string): FieldType | undefined {
  return FIELD_TYPES.find((type) => type === name);
}
