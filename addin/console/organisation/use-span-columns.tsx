import { Badge } from "@fluentui/react-components";
import { useAppearance } from "../../ui/Appearance.tsx";
import type { Column } from "../../ui/DataTable.tsx";
import { formatDay } from "../../ui/format.ts";
import { useConsoleSay } from "../console-context.ts";
import { useViewer } from "../viewer-context.ts";

type Spanned = { readonly from: string; readonly until: string | null };

/** The columns of what holds from a day until another, exclusive: its first day, and its end or that it holds now. */
export function useSpanColumns(): readonly Column<Spanned>[] {
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { today } = useViewer();
  return [
    { key: "from", title: say("organisation.from"), render: ({ from }) => formatDay(language, from) },
    {
      key: "until",
      title: say("organisation.until"),
      render: ({ from, until }) => {
        if (until !== null && until <= today) return formatDay(language, until);
        const later = from > today;
        return (
          <>
            <Badge appearance="tint" color={later ? "informative" : "success"}>
              {say(later ? "organisation.later" : "organisation.now")}
            </Badge>{" "}
            {until !== null && formatDay(language, until)}
          </>
        );
      },
    },
  ];
}
