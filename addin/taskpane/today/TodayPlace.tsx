import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { DueForm } from "#shared/contract/today";
import { useAppearance } from "../../ui/Appearance.tsx";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { formatDay } from "../../ui/format.ts";
import { Loading } from "../../ui/Loading.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { useObservable } from "../../ui/use-observable.ts";
import type { FormsRoute } from "../forms/forms-route.ts";
import { useSay } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { Empty } from "../shell/Empty.tsx";
import { Screen } from "../shell/Screen.tsx";
import { BriefList } from "./BriefList.tsx";
import { DueList } from "./DueList.tsx";
import { RefusedActs } from "./RefusedActs.tsx";
import { startOfDue } from "./start-of-due.ts";
import { countToDo } from "./today-feed.ts";
import { WaitingList } from "./WaitingList.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

export type TodayPlaceProps = { readonly onGo: (route: FormsRoute) => void };

/** What is to be done: due, waiting for me, returned, to score; and what others did to my records. */
export function TodayPlace({ onGo }: TodayPlaceProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { me, today, listForms } = usePerson();
  const { value, failure } = useObservable(today.state);
  const offers = useLoad(listForms);
  useEffect(() => void today.look(), [today]);

  const openRecord = (form: string, record: number) => onGo({ screen: "record", form, record });
  const openDue = (due: DueForm) => {
    const offer = offers.value?.find(({ definition }) => definition.code === due.form);
    const start = offer ? { start: startOfDue(offer.definition, due) } : {};
    onGo({ screen: "record", form: due.form, record: null, ...start });
  };

  return (
    <Screen title={say("pane.nav.today")} under={formatDay(language, value?.today ?? me.today)}>
      <div className={styles.root}>
        <RefusedActs onOpen={openRecord} />
        {failure && (
          <FailureMessage
            title={say("today.not-loaded")}
            failure={failure}
            onRetry={() => void today.refresh()}
          />
        )}
        {!value && !failure && <Loading />}
        {value && (
          <>
            <DueList due={value.due} onOpen={openDue} />
            <WaitingList items={value.waiting.items} onOpen={openRecord} />
            <BriefList title={say("today.returned")} records={value.returned} onOpen={openRecord} />
            <BriefList title={say("today.to-score")} records={value.toScore} onOpen={openRecord} />
            {countToDo(value) === 0 && (
              <Empty title={say("today.nothing")} text={say("today.nothing-why")}>
                <Button onClick={() => onGo({ screen: "list" })}>{say("today.fill")}</Button>
              </Empty>
            )}
            <BriefList title={say("today.changed")} records={value.changed} onOpen={openRecord} />
          </>
        )}
      </div>
    </Screen>
  );
}
