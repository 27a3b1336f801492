import type { StockFilter } from "./ask.ts";

/**
 * A filter as SQL takes it: roles as JSON text or null, whether only confirmed people count, months of tenure.
 * The fragments below find it as `q.roles`, `q.confirmed` and `q.tenure`, over a posting `o` of a person `p`.
 */
export function filterValues({ roles, confirmed, tenureMonths }: StockFilter): (string | number | null)[] {
  return [roles === null ? null : JSON.stringify(roles), confirmed ? 1 : 0, tenureMonths];
}

/** Whether the posting's role counts. */
export const IN_ROLE = "(q.roles IS NULL OR o.role IN (SELECT value FROM json_each(q.roles)))";

/** The first day on which the person counts in the posting; far away for who is never confirmed. */
export const COUNTED_FROM = `max(o.from_day, p.joined_day,
  iif(q.confirmed, coalesce(p.confirmed_day, 2932897), o.from_day),
  iif(q.tenure > 0, unixepoch(p.joined_day * 86400, 'unixepoch', 'start of month', q.tenure || ' months') / 86400,
    o.from_day))`;

/** The day from which the person counts no more in the posting. */
export const COUNTED_UNTIL = "min(o.until_day, coalesce(p.left_day, o.until_day))";
