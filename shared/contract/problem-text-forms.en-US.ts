import type { ProblemTextEntry } from "./problem-text-entry.ts";
import type { ProblemCode } from "./problem.ts";

/** The problems of forms, drafts, files and approvals in English. */
export const FORM_PROBLEM_TEXTS_EN_US = {
  "record/unknown-version": {
    title: "Unknown version of the form",
    detail:
      "The form[[ “{form}”]] has no such version[[ ({version})]]: reload the list of forms and open it from there.",
  },
  "record/duplicate": {
    title: "Already recorded",
    detail:
      "A record that may be there only once exists already[[: {number}]], so nothing was sent: correct the fields that are the same, or change that record.",
  },
  "draft/changed-meanwhile": {
    title: "Draft changed elsewhere",
    detail:
      "Another window or device of yours saved this draft[[ at {at}]], so nothing was overwritten: compare both and keep what is right.",
  },
  "draft/too-large": {
    title: "Draft too large",
    detail:
      "This draft is larger than what the server keeps[[ ({kilobytes} kB)]], so it was not saved there: shorten its longest texts.",
  },
  "draft/too-many": {
    title: "Too many drafts",
    detail: "The server keeps no more drafts for you[[ than {max}]]: send or discard some, then save again.",
  },
  "attachment/unknown": {
    title: "Unknown file",
    detail: "This file does not exist, or you may not see it: reload the record, or attach the file again.",
  },
  "attachment/wrong-field": {
    title: "No field for files",
    detail:
      "The form[[ “{form}”]] takes no files at[[ “{field}”]] this field: reload the form and attach the file again.",
  },
  "attachment/too-large": {
    title: "File too large",
    detail:
      "This file is larger than a file may be[[ ({megabytes} MB)]]: make it smaller, or attach it in parts.",
  },
  "attachment/wrong-type": {
    title: "Wrong type of file",
    detail:
      "This field takes only these types of files[[: {accept}]], and the content must be of its type: choose another file.",
  },
  "attachment/empty": {
    title: "Empty file",
    detail: "The file has no content: check it and choose it again.",
  },
} as const satisfies Partial<Record<ProblemCode, ProblemTextEntry>>;
