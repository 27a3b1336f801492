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
  "record/in-approval": {
    title: "On its way through approval",
    detail:
      "The record[[ {number}]] is with its approvers, who decide on it as it was sent: withdraw it first, then change it and send it again.",
  },
  "record/act-not-possible": {
    title: "Not in this state",
    detail:
      "The record[[ {number}]] does not stand where this can be done: reload it and see what can be done with it now.",
  },
  "record/reason-required": {
    title: "Say why",
    detail:
      "This needs a reason, so nothing was written[[ to {number}]]: say why in a few words and send it again.",
  },
  "record/print-locked": {
    title: "Locked until approved",
    detail:
      "A copy[[ of {number}]] can be made only once the record is approved: wait for its approvers, or ask them.",
  },
  "record/not-a-document": {
    title: "No document",
    detail: "Records of this form[[ ({form})]] are not printed as documents: read it in the pane.",
  },
  "approval/nobody": {
    title: "Nobody to decide",
    detail:
      "A step of the approval has nobody who could decide it, so nothing was sent and what you wrote stays here: ask an admin to post somebody, then try again.",
  },
  "approval/not-yours": {
    title: "Not yours to decide",
    detail:
      "This step[[ ({step})]] waits for others, not for you or somebody you stand in for: reload the list of what waits for you.",
  },
  "approval/own-record": {
    title: "Your own record",
    detail: "Nobody approves what is their own[[, such as {number}]]: leave it to the others it went to.",
  },
  "approval/step-moved": {
    title: "Decided meanwhile",
    detail:
      "This step[[ ({step})]] is no longer open, so your decision was not written: reload the record and see what became of it.",
  },
  "delegation/invalid": {
    title: "Not a delegation",
    detail:
      "Name a colleague who is with the company and days from today on, the last not before the first[[ ({reason})]]: correct it and save again.",
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
  "attachment/id-taken": {
    title: "Another file has this id",
    detail:
      "Another file was kept under the same id, so this one was not: remove it here and attach it again.",
  },
} as const satisfies Partial<Record<ProblemCode, ProblemTextEntry>>;
