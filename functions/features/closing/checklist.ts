import type { ClosingCheck } from "#shared/contract/closing";
import type { Viewer } from "../identity/viewer.ts";
import { readClosingFindings } from "./checks.repository.ts";
import type { Closes } from "./closes.ts";
import type { PeriodDays } from "./period-input.ts";

const EXAMPLES_MAX = 5;

/** What stands against closing a period of a unit; a count of 0 is in order. Only what blocks forbids it. */
export async function checklist(
  db: D1Database,
  viewer: Viewer,
  unitId: number,
  period: PeriodDays,
  closes: Closes,
): Promise<ClosingCheck[]> {
  const found = await readClosingFindings(db, viewer, unitId, period);
  const open = found.children.filter(
    ({ id }) => closes.statusOf(id, period, viewer.today).status !== "final",
  );
  return [
    check("not-ended", viewer.today < period.until ? 1 : 0, true),
    check("jobs-running", found.recounts, true),
    check("imports-running", found.imports, false),
    check("units-open", open.length, false, open),
    check("people-without-posting", found.unposted.length, false, found.unposted),
  ];
}

function check(
  code: ClosingCheck["code"],
  count: number,
  blocks: boolean,
  found: readonly { readonly code: string | null }[] = [],
): ClosingCheck {
  const examples = found.flatMap((entry) => (entry.code === null ? [] : [entry.code]));
  return { code, count, blocks, examples: examples.toSorted().slice(0, EXAMPLES_MAX) };
}
