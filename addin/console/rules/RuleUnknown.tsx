import { Link } from "@fluentui/react-components";
import { useConsoleSay } from "../console-context.ts";
import { Empty } from "../parts/Empty.tsx";
import { PageHeader } from "../parts/PageHeader.tsx";
import { addressOf } from "../shell/console-route.ts";

/** An address that names no version of a definition. */
export function RuleUnknown() {
  const say = useConsoleSay();
  return (
    <>
      <PageHeader title={say("console.rules")} />
      <Empty action={<Link href={addressOf("rules")}>{say("rules.all")}</Link>}>{say("rules.unknown")}</Empty>
    </>
  );
}
