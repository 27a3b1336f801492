import { z } from "zod";
import { JobView } from "#shared/contract/jobs";
import {
  type DraftSave,
  type NewDraft,
  type RuleAct,
  RuleCheck,
  RuleDetail,
  RuleDifference,
  RuleList,
  RulePolicy,
} from "#shared/contract/rulebook";
import type { Asked } from "../../ui/failure.ts";
import { pathOf, type Question, queryOf } from "./question.ts";

const Differences = z.object({ differences: z.array(RuleDifference) });

/** Names a version of a definition. */
export type VersionName = { readonly kind: string; readonly code: string; readonly version: number };

/** What can be done to a version with a reason. */
export type RuleActName = "publish" | "roll-back" | "discard";

export type RulesApi = {
  readonly list: () => Asked<RuleList>;
  readonly read: (name: VersionName) => Asked<RuleDetail>;
  readonly begin: (draft: NewDraft) => Asked<RuleDetail>;
  readonly save: (name: VersionName, draft: DraftSave) => Asked<RuleDetail>;
  /** Checks a text that is being written; stores nothing. */
  readonly tryOut: (body: unknown, signal?: AbortSignal) => Asked<RuleCheck>;
  /** Checks what is stored, and marks it checked when it is clean. */
  readonly check: (name: VersionName) => Asked<RuleCheck>;
  readonly differences: (name: VersionName, from: number) => Asked<z.infer<typeof Differences>>;
  readonly simulate: (name: VersionName) => Asked<JobView>;
  readonly act: (name: VersionName, act: RuleActName, body: RuleAct) => Asked<RuleDetail>;
  readonly policy: () => Asked<RulePolicy>;
  readonly setPolicy: (policy: RulePolicy) => Asked<RulePolicy>;
};

/** What the console asks about rules. */
export function createRulesApi(ask: Question): RulesApi {
  return {
    list: () => ask(RuleList, { method: "GET", path: "/rules" }),
    read: (name) => ask(RuleDetail, { method: "GET", path: versionPath(name) }),
    begin: (body) => ask(RuleDetail, { method: "POST", path: "/rules", body }),
    save: (name, body) => ask(RuleDetail, { method: "PUT", path: versionPath(name), body }),
    tryOut: (body, signal) =>
      ask(RuleCheck, {
        method: "POST",
        path: "/rules/check",
        body: { body },
        repeatable: true,
        ...(signal ? { signal } : {}),
      }),
    check: (name) => ask(RuleCheck, { method: "POST", path: `${versionPath(name)}/check`, repeatable: true }),
    differences: (name, from) =>
      ask(Differences, { method: "GET", path: `${versionPath(name)}/differences${queryOf({ from })}` }),
    simulate: (name) => ask(JobView, { method: "POST", path: `${versionPath(name)}/simulate` }),
    act: (name, act, body) => ask(RuleDetail, { method: "POST", path: `${versionPath(name)}/${act}`, body }),
    policy: () => ask(RulePolicy, { method: "GET", path: "/rules/policy" }),
    setPolicy: (body) => ask(RulePolicy, { method: "PUT", path: "/rules/policy", body }),
  };
}

function versionPath({ kind, code, version }: VersionName): string {
  return pathOf("rules", kind, code, version);
}
