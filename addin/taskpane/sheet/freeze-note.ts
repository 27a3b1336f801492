import { formatDay, formatInstant, type InstantWords } from "../../ui/format.ts";
import type { PANE_EN_US } from "../../i18n/pane.en-US.ts";
import type { SHEET_EN_US } from "../../i18n/sheet.en-US.ts";
import type { Speak } from "../../ui/speak.ts";
import type { FreezeFacts } from "./freeze-facts.ts";

/** Most names that one line of a note lists. */
const LISTED_MAX = 12;

type NoteKey = keyof typeof PANE_EN_US | keyof typeof SHEET_EN_US;

export type FreezeNote = {
  readonly where: string;
  readonly cells: number;
  /** Who froze them. */
  readonly who: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly facts: FreezeFacts;
};

/** The note that stands at frozen cells: what they were answered from, as of when, with which status and rules. */
export function freezeNoteText(
  { where, cells, who, at, facts }: FreezeNote,
  say: Speak<NoteKey>,
  words: InstantWords,
): string {
  const { answeredFrom, answeredTo, dataVersions, stored, periods, rules, explained, values } = facts;
  const instant = (time: number) => formatInstant(words, time);
  const lines = [
    say("sheet.freeze.note-head", { where, cells }),
    say("sheet.freeze.note-who", { who, at: instant(at) }),
  ];
  if (answeredFrom !== null && answeredTo !== null) {
    const from = instant(answeredFrom);
    const to = instant(answeredTo);
    lines.push(say("sheet.freeze.note-as-of", { at: from === to ? from : `${from} – ${to}` }));
  }
  if (dataVersions.length > 0) lines.push(say("sheet.freeze.note-data", { versions: listed(dataVersions) }));
  for (const [status, codes] of periods) {
    lines.push(`${say(`pane.explain.status-${status}`)}: ${listed(codes)}`);
  }
  const versions = rules.map(({ code, version, effectiveFrom }) =>
    say("sheet.freeze.note-rule", { code, version, from: formatDay(words.language, effectiveFrom) }),
  );
  if (versions.length > 0) lines.push(say("sheet.freeze.note-rules", { rules: listed(versions) }));
  if (stored > 0) lines.push(say("sheet.freeze.note-stored", { count: stored }));
  if (explained < values) lines.push(say("sheet.freeze.note-part", { explained, values }));
  if (facts.unexplained > 0) lines.push(say("sheet.freeze.note-unexplained", { count: facts.unexplained }));
  return lines.join("\n");
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, LISTED_MAX).join(", ");
  return names.length > LISTED_MAX ? `${shown} … (${names.length})` : shown;
}
