import type { ProblemCode } from "./problem.ts";
import { FORM_PROBLEM_TEXTS_EN_US } from "./problem-text-forms.en-US.ts";
import { RULE_PROBLEM_TEXTS_EN_US } from "./problem-text-rules.en-US.ts";
import type { ProblemTextEntry } from "./problem-text-entry.ts";

/** Every problem in English. */
export const PROBLEM_TEXTS_EN_US = {
  "cell/unknown-function": {
    title: "Unknown function",
    detail:
      "There is no function[[ {fn}]] here, perhaps because the add-in is older than the formula: check its spelling, or reload the add-in.",
  },
  "cell/unknown-code": {
    title: "Unknown code",
    detail:
      "The code[[ “{code}”]] matches nothing you may see[[; did you mean “{suggestion}”]][[; the name belongs to several: {matches}]]. Check the code, or look it up in the pane.",
  },
  "cell/bad-period": {
    title: "Not a period",
    detail:
      "The period[[ “{period}”]] cannot be used here[[ ({reason})]]: write for example 2026-10, 2026-W43, 2026Q4, 2026, YTD or CURRENT.",
  },
  "cell/bad-argument": {
    title: "Wrong argument",
    detail: "The argument[[ “{argument}”]] cannot be used[[: {reason}]]. Correct it in the formula.",
  },
  "cell/not-permitted": {
    title: "Not permitted",
    detail:
      "You may not read all of[[ “{code}”]] this scope, so no partial number is shown: choose a scope of your own, or ask an admin for the right.",
  },
  "cell/no-denominator": {
    title: "Nothing to divide by",
    detail:
      "The denominator[[ of {kpi}]][[ for {scope}]][[ in {period}]] is zero, so there is no rate: choose another scope or period.",
  },
  "cell/no-data-yet": {
    title: "No data yet",
    detail:
      "There is no data yet[[ for {scope}]][[ in {period}]]: import or send the records, or choose an earlier period.",
  },
  "cell/no-target": {
    title: "No target",
    detail:
      "No target is entered[[ of {kpi}]][[ for {scope}]][[ in {period}]]: enter or import one for exactly this period, or ask for the value alone.",
  },
  "cell/no-form-kpi": {
    title: "The form has no such KPI",
    detail:
      "[[The form {form}]] names no KPI of its [[{what}]], or it is not published yet: ask an admin to name one in the form's cadence.",
  },
  "cell/no-snapshot": {
    title: "No snapshot",
    detail:
      "Nothing was kept[[ of {kpi}]][[ for {scope}]][[ in {period}]][[ on {asof}]], so its value of then is not known: choose another day, or leave asof= out.",
  },
  "cell/being-recounted": {
    title: "Being recounted",
    detail:
      "The records behind this number[[ of {kpi}]] are being counted by a new rule, so it is not shown half done: press Refresh when the job has ended.",
  },
  "cell/not-signed-in": {
    title: "Not signed in",
    detail: "You are not signed in, so nothing can be read: open the Fieldsheet pane and sign in.",
  },
  "cell/too-large": {
    title: "Too many values",
    detail:
      "The formula asks for more values[[ than the {max} allowed]] at once: use fewer scopes or periods, or split it into several formulas.",
  },
  "cell/timeout": {
    title: "No answer in time",
    detail:
      "The server did not answer[[ within {seconds} seconds]]: press Refresh on the Fieldsheet tab to ask again.",
  },
  "cells/duplicate-key": {
    title: "Duplicate key",
    detail:
      "Two cells of the request have the same key[[ “{key}”]], so answers could not be told apart: give each cell its own key.",
  },
  "cells/too-many": {
    title: "Too many cells",
    detail:
      "The request asks for more than the[[ {max}]] cells or values allowed at once: split it into several requests.",
  },
  "auth/not-signed-in": {
    title: "Not signed in",
    detail: "This needs to know who asks, and no valid sign-in came with the request: sign in and try again.",
  },
  "auth/expired": {
    title: "Sign-in expired",
    detail: "Your sign-in has run out: sign in again, nothing you typed is lost.",
  },
  "auth/unknown-person": {
    title: "Account not linked",
    detail:
      "Your account is not linked to a person of this company yet: ask an admin to link it[[ (it waits as {identity})]], then try again.",
  },
  "auth/not-permitted": {
    title: "Not permitted",
    detail: "Your role does not allow this[[ ({action})]]: ask an admin if you need the right.",
  },
  "request/invalid": {
    title: "Invalid request",
    detail:
      "The request does not have the expected shape[[: {reason}]]. Correct what is listed; if you use the add-in, reload it.",
  },
  "request/too-large": {
    title: "Request too large",
    detail: "The request is larger than allowed[[ ({max} bytes)]]: send it in smaller parts.",
  },
  "request/unknown-route": {
    title: "Unknown address",
    detail:
      "There is nothing at this address[[ ({path})]]: check it, or reload the add-in if it sent you here.",
  },
  "request/method-not-allowed": {
    title: "Method not allowed",
    detail:
      "This address does not take[[ {method}]] requests of this kind[[; it takes {allowed}]]: see the API description.",
  },
  "record/unknown": {
    title: "Unknown record",
    detail: "This record[[ ({id})]] does not exist or you may not see it: check its number in the list.",
  },
  "record/unknown-form": {
    title: "Unknown form",
    detail: "There is no form[[ “{form}”]] in force: reload the pane and choose one from its list.",
  },
  "record/invalid": {
    title: "Check the form",
    detail: "Some answers cannot be taken[[ ({count})]]: correct the fields that are marked and send again.",
  },
  "record/number-taken": {
    title: "Number already used",
    detail: "Another record already has the number[[ “{number}”]]: open that record, or use another number.",
  },
  "record/changed-meanwhile": {
    title: "Changed meanwhile",
    detail:
      "Someone changed this record after you opened it[[ (revision {revision} is now in force)]]: compare both, then send your change again.",
  },
  "record/key-reused": {
    title: "Key used for another send",
    detail: "This idempotency key was already used for a different body: send with a new key.",
  },
  "record/field-not-permitted": {
    title: "Field not yours to change",
    detail:
      "You may not change[[ “{field}”]] this field: leave it as it was, or ask the person whose role may.",
  },
  "import/unknown-kind": {
    title: "Unknown kind of file",
    detail:
      "The file’s header fits nothing that can be imported: use the documented column names, or give a mapping.",
  },
  "import/missing-column": {
    title: "Column missing",
    detail:
      "The file has no column[[ “{column}”]] that this kind[[ ({kind})]] needs: add it, or name it in a mapping.",
  },
  "import/unknown": {
    title: "Unknown import",
    detail: "This import[[ ({id})]] does not exist or is not yours: start it again from the file.",
  },
  "import/out-of-step": {
    title: "Import out of step",
    detail:
      "This part was not the next one[[; go on from row {cursor}]]: ask for the import’s state and continue from there.",
  },
  "target/invalid": {
    title: "Targets not taken",
    detail:
      "Some of the targets[[ ({count})]] cannot be set, so none was: correct those listed and send all again.",
  },
  "target/period-final": {
    title: "Period closed",
    detail:
      "The period[[ {period}]][[ of {scope}]] is closed, so its target stays as it is: open the period again first.",
  },
  "rulebook/moved": {
    title: "Rules changed meanwhile",
    detail: "The rules changed while this was being computed, so nothing was written: send it again.",
  },
  "rulebook/invalid": {
    title: "Invalid definition",
    detail:
      "The definition[[ “{code}”]] cannot be taken[[: {reason}]]. Correct what is listed and save again.",
  },
  "period/unknown": {
    title: "No period to close",
    detail:
      "The period[[ “{period}”]] is not one that can be closed: give a week, month, quarter, half or year, such as 2026-10.",
  },
  "period/not-ended": {
    title: "Not ended yet",
    detail:
      "The period[[ {period}]] runs[[ until {last}]], and only an ended one is closed: close it after its last day.",
  },
  "period/being-recounted": {
    title: "Numbers are being counted",
    detail:
      "Numbers are being counted anew, so none can be settled now: wait for the job to end, then close again.",
  },
  "period/already-closed": {
    title: "Already closed",
    detail:
      "The period[[ {period}]][[ of {unit}]] is closed already: reload the list to see by whom and when.",
  },
  "period/not-closed": {
    title: "Not closed",
    detail: "The period[[ {period}]][[ of {unit}]] has been opened again already: reload the list.",
  },
  "period/unknown-close": {
    title: "Unknown close",
    detail:
      "This close[[ ({id})]] does not exist or you may not see it: reload the list and choose one from it.",
  },
  "period/closed": {
    title: "Period is closed",
    detail:
      "This would change the period[[ {period}]][[ of {unit}]], which is closed: choose a day after it, or reopen the period first.",
  },
  "period/moved": {
    title: "Numbers moved meanwhile",
    detail: "A close or new records came in between, so nothing was written: send it again.",
  },
  "org/unknown-unit": {
    title: "Unknown unit",
    detail: "The unit[[ “{code}”]] does not exist or you may not see it: check its code in the list.",
  },
  "org/unknown-person": {
    title: "Unknown person",
    detail: "The person[[ “{code}”]] does not exist or you may not see them: check the code in the list.",
  },
  "org/unknown-grant": {
    title: "No such right",
    detail: "This right is not held on that day: reload the person to see which rights are, and until when.",
  },
  "org/unknown-sign-in": {
    title: "Unknown sign-in",
    detail: "This sign-in is not waiting any more: reload the queue.",
  },
  "org/last-admin": {
    title: "Last administrator",
    detail:
      "After this nobody would be an administrator, and nobody could make one: give the right to somebody else first.",
  },
  "org/refused": {
    title: "Cannot be changed so",
    detail:
      "The organisation cannot be changed like this: correct what is said about each field, then send it again.",
  },
  ...FORM_PROBLEM_TEXTS_EN_US,
  ...RULE_PROBLEM_TEXTS_EN_US,
  "server/unavailable": {
    title: "Server not reachable",
    detail:
      "The server cannot be reached right now: check the network and try again in a moment; nothing you typed is lost.",
  },
  "server/failed": {
    title: "Something went wrong",
    detail:
      "The server failed to answer: try again, and if it stays give the request number[[ {requestId}]] to your admin.",
  },
} as const satisfies Record<ProblemCode, ProblemTextEntry>;
