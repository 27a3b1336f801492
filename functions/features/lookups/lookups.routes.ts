import { createRoute, z } from "@hono/zod-openapi";
import {
  DuplicateQuestion,
  Duplicates,
  LookupMatches,
  Prefill,
  PrefillQuestion,
} from "#shared/contract/forms";
import { searchWords } from "#shared/rulebook/record-keys";
import { createRoutes, jsonBody, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Viewer } from "../identity/viewer.ts";
import { readLabelNames } from "../records/label-names.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { findRecords } from "./found-records.repository.ts";
import { prefill } from "./prefill.ts";
import { lookupMatch, visibleRecord } from "./visible-record.ts";

const MATCHES = 20;
const MATCHES_MAX = 50;

const lookups = createRoute({
  method: "get",
  path: "/lookups",
  summary: "Records of a form that a look-up may name: those I may read, and what others share",
  middleware: [authenticate],
  request: {
    query: z.object({
      form: z.string(),
      q: z.string().max(100).default("").describe("words of the number, the label or the shared fields"),
      limit: z.coerce.number().int().min(1).max(MATCHES_MAX).default(MATCHES),
    }),
  },
  responses: { 200: jsonContent(LookupMatches, "Records"), ...problemResponse },
});

const duplicates = createRoute({
  method: "post",
  path: "/duplicates",
  summary: "Records that hold the same as what is typed so far",
  middleware: [authenticate],
  request: { body: jsonBody(DuplicateQuestion) },
  responses: { 200: jsonContent(Duplicates, "Records that hold the same"), ...problemResponse },
});

const prefills = createRoute({
  method: "post",
  path: "/prefills",
  summary: "What the blank fields of a record may begin with",
  middleware: [authenticate],
  request: { body: jsonBody(PrefillQuestion) },
  responses: { 200: jsonContent(Prefill, "Values for blank fields"), ...problemResponse },
});

/** What stands beneath the fields of a form while it is filled in. */
export const lookupRoutes = createRoutes()
  .openapi(lookups, async (c) => {
    const [{ db }, viewer] = [c.get("deps"), c.get("viewer")];
    const { form: code, q, limit } = c.req.valid("query");
    const rulebook = await loadRulebook(db, viewer.company);
    const form = formInForce(code, viewer, rulebook);
    const shares = form.definition.shared !== undefined;
    const words = searchWords(q);
    const rows = await findRecords(db, viewer, { formId: form.id, words, shares, limit });
    const records = rows.map((row) => visibleRecord(row, form, rulebook));
    const nameOf = await readLabelNames(db, viewer, rulebook, records);
    return c.json({ matches: records.map((record) => lookupMatch(record, nameOf)) }, 200);
  })
  .openapi(duplicates, async (c) => {
    const [{ db }, viewer] = [c.get("deps"), c.get("viewer")];
    const { form: code, body, except } = c.req.valid("json");
    const rulebook = await loadRulebook(db, viewer.company);
    const form = formInForce(code, viewer, rulebook);
    return c.json(await findDuplicates(db, viewer, { form, body, except }, rulebook), 200);
  })
  .openapi(prefills, async (c) => {
    const [deps, viewer] = [c.get("deps"), c.get("viewer")];
    const { form: code, body } = c.req.valid("json");
    const rulebook = await loadRulebook(deps.db, viewer.company);
    const form = formInForce(code, viewer, rulebook);
    return c.json({ body: await prefill(deps, viewer, { form, body }, rulebook) }, 200);
  });

function formInForce(code: string, viewer: Viewer, rulebook: Rulebook): InForce<"form"> {
  const form = rulebook.inForce("form", code, viewer.today);
  if (!form) throw new ProblemError("record/unknown-form", { form: code });
  return form;
}
