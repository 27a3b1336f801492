import type { InboxItem } from "#shared/contract/approvals";
import type { Language } from "#shared/contract/language";
import type { NewEntry, OutboxEntry } from "../drafts/outbox-entry.ts";

/** A step that waits, as nothing else is it. */
export function keyOfItem({ record, step }: Pick<InboxItem, "record" | "step">): string {
  return `${record}|${step.code}`;
}

/** What goes to the outbox when somebody decides a step without opening its record. */
export function entryOf(
  item: InboxItem,
  {
    person,
    language,
    decision,
    reason,
  }: {
    readonly person: string;
    readonly language: Language;
    readonly decision: "pass" | "return";
    readonly reason: string;
  },
): NewEntry {
  const said = { step: item.step.code, decision, expectedRevision: item.revision };
  return {
    act: "decide",
    person,
    form: item.form,
    record: item.record,
    about: `${item.title[language]} · ${item.label}`,
    decision: reason === "" ? said : { ...said, reason },
  };
}

/** What still waits for a decision: what the outbox holds is decided. */
export function undecided(items: readonly InboxItem[], outbox: readonly OutboxEntry[]): readonly InboxItem[] {
  const decided = new Set(
    outbox.flatMap((entry) =>
      entry.act === "decide" && entry.refusal === null ? [`${entry.record}|${entry.decision.step}`] : [],
    ),
  );
  return items.filter((item) => !decided.has(keyOfItem(item)));
}
