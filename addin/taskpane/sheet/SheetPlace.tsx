import { useSay, useServices } from "../pane-context.ts";
import { useObservable } from "../../ui/use-observable.ts";
import { Screen } from "../shell/Screen.tsx";
import { FreezeCard } from "./FreezeCard.tsx";
import { RefreshCard } from "./RefreshCard.tsx";
import { RepairCard } from "./RepairCard.tsx";

/** Work on the whole workbook: refresh its numbers, freeze some of them, repair its formulas. */
export function SheetPlace() {
  const say = useSay();
  const { workbook } = useServices();
  const inExcel = useObservable(workbook.host) === "excel";
  return (
    <Screen title={say("pane.nav.sheet")}>
      <RefreshCard inExcel={inExcel} />
      <FreezeCard inExcel={inExcel} />
      <RepairCard inExcel={inExcel} />
    </Screen>
  );
}
