import type { FormUsageList } from "#shared/contract/forms";
import type { Text } from "#shared/contract/language";
import type { RuleList, RuleVersion } from "#shared/contract/rulebook";
import { isOpen } from "../rules/StateBadge.tsx";

type Usage = FormUsageList["forms"][number];

/** A form as the list shows it. */
export type FormRow = {
  readonly code: string;
  readonly title: Text;
  /** The version in force or to come; none of a form that was never published. */
  readonly published: RuleVersion | undefined;
  readonly draft: RuleVersion | undefined;
  /** None where nothing is in force. */
  readonly usage: Usage | undefined;
};

/** The forms of a company by title, each with what is in force, what is being written, and how it is used. */
export function formRows(rules: RuleList["rules"], usage: FormUsageList["forms"]): readonly FormRow[] {
  const usages = new Map(usage.map((one) => [one.form, one]));
  const versions = new Map<string, RuleVersion[]>();
  for (const rule of rules) {
    if (rule.kind === "form") versions.set(rule.code, [...(versions.get(rule.code) ?? []), rule]);
  }
  return [...versions].flatMap(([code, all]): FormRow[] => {
    const used = usages.get(code);
    const live = all.filter(({ state }) => state === "published");
    const published = live.find(({ version }) => version === used?.version) ?? newest(live);
    const draft = newest(all.filter(({ state }) => isOpen(state)));
    const shown = published ?? draft;
    return shown ? [{ code, title: shown.title, published, draft, usage: used }] : [];
  });
}

/** The rows whose title or code holds what is sought, the most used first. */
export function findForms(rows: readonly FormRow[], search: string): readonly FormRow[] {
  const wanted = search.trim().toLowerCase();
  return rows
    .filter(({ code, title }) => `${code} ${title["zh-CN"]} ${title["en-US"]}`.toLowerCase().includes(wanted))
    .toSorted(
      (left, right) =>
        (right.usage?.records ?? 0) - (left.usage?.records ?? 0) || left.code.localeCompare(right.code),
    );
}

/** A post that nobody holds, with the steps that ask for it and the forms they belong to. */
export type UnheldPost = {
  readonly role: string;
  readonly steps: readonly {
    readonly form: string;
    readonly title: Text;
    readonly version: number;
    readonly step: Text;
  }[];
};

/** The posts that nobody holds, by name. */
export function unheldPosts(rows: readonly FormRow[]): readonly UnheldPost[] {
  const posts = new Map<string, UnheldPost["steps"]>();
  for (const { code, title, usage } of rows) {
    for (const { step, role } of usage?.unheld ?? []) {
      const found = { form: code, title, version: usage?.version ?? 0, step };
      posts.set(role, [...(posts.get(role) ?? []), found]);
    }
  }
  return [...posts]
    .map(([role, steps]) => ({ role, steps }))
    .toSorted((left, right) => left.role.localeCompare(right.role));
}

function newest(versions: readonly RuleVersion[]): RuleVersion | undefined {
  return versions.toSorted((left, right) => right.version - left.version)[0];
}
