import { useCallback, useMemo, useState } from "react";
import type { RuleDetail } from "#shared/contract/rulebook";
import { useLoad } from "../../ui/use-load.ts";
import type { VersionName } from "../api/rules-api.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { Load } from "../parts/Load.tsx";
import { PageHeader } from "../parts/PageHeader.tsx";
import { DraftPage } from "./DraftPage.tsx";
import { PublishedPage } from "./PublishedPage.tsx";
import { isOpen } from "./StateBadge.tsx";

/** A version of a definition: a draft to write on, or what was published. */
export function RulePage({ name }: { readonly name: VersionName }) {
  const say = useConsoleSay();
  const { api } = useConsole();
  const { kind, code, version } = name;
  const key = `${kind}|${code}|${version}`;
  const same = useMemo(() => ({ kind, code, version }), [kind, code, version]);
  const loaded = useLoad(useCallback(() => api.rules.read(same), [api, same]));
  const [newer, setNewer] = useState<RuleDetail>();
  /** A draft that became something else takes its buttons with it: the keyboard begins anew. */
  const leaveDraft = (detail: RuleDetail) => {
    setNewer(detail);
    if (!isOpen(detail.version.state)) document.getElementById("main")?.focus();
  };
  return (
    <Load loaded={loaded} before={<PageHeader title={say("console.rules")} />}>
      {(read) => {
        const detail = newer ?? read;
        return isOpen(detail.version.state) ? (
          <DraftPage key={key} name={same} detail={detail} onDetail={leaveDraft} />
        ) : (
          <PublishedPage key={key} detail={detail} onDetail={setNewer} />
        );
      }}
    </Load>
  );
}
