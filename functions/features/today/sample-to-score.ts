import { isoFromDay } from "#shared/calendar/day";
import { startOfDay } from "#shared/calendar/zone";
import { numberAt } from "#shared/rulebook/parameter";
import { isSampled } from "#shared/rulebook/sample";
import { z } from "zod";
import type { Viewer } from "../identity/viewer.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import { readSample, type SampledRow } from "./told-records.repository.ts";

/** For how many days a superior is asked to score a record. */
const ASKED_DAYS = 14;

/** A record is about days around the one on which it is sent. */
const ABOUT_DAYS = 62;

const Units = z.array(z.tuple([z.number(), z.string()]));

/**
 * The records that the viewer is asked to score, the oldest first: those in the sample that the share of the form's
 * cadence makes, as it is for the owner's unit.
 */
export async function sampleToScore(
  db: D1Database,
  viewer: Viewer,
  { rulebook, limit }: { readonly rulebook: Rulebook; readonly limit: number },
): Promise<SampledRow[]> {
  const shares = new Map(
    rulebook.allInForce("form", viewer.today).flatMap(({ definition: { code, cadence } }) => {
      const share = cadence?.sample && rulebook.inForce("parameter", cadence.sample, viewer.today);
      return share ? [[code, share] as const] : [];
    }),
  );
  const rows = await readSample(db, viewer, {
    forms: [...shares].map(([form, { definition }]) => ({
      form,
      share: Math.max(...definition.values.map(({ value }) => (typeof value === "number" ? value : 0))),
    })),
    fromDay: viewer.today - ASKED_DAYS - ABOUT_DAYS,
    since: new Date(startOfDay(viewer.today - ASKED_DAYS, rulebook.timeZone)).toISOString(),
    limit,
  });
  return rows.filter((row) => isSampled(row.id, shareOf(shares.get(row.form), row, viewer)));
}

function shareOf(share: InForce<"parameter"> | undefined, { units }: SampledRow, { today }: Viewer): number {
  const above = Units.parse(JSON.parse(units)).map(([, code]) => code);
  return share ? (numberAt(share.definition, isoFromDay(today), above) ?? 0) : 0;
}
