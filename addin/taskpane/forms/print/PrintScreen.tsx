import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { PrintRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useState } from "react";
import type { PrintedCopy } from "#shared/contract/approvals";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { FailureMessage } from "../../../ui/FailureMessage.tsx";
import type { Failure } from "../../../ui/failure.ts";
import { Loading } from "../../../ui/Loading.tsx";
import { useLoad } from "../../../ui/use-load.ts";
import type { FormOffer } from "../../pane-api.ts";
import { useSay, useServices } from "../../pane-context.ts";
import { Screen } from "../../shell/Screen.tsx";
import { FormHostProvider } from "../FormHostProvider.tsx";
import { PrintedPage } from "./PrintedPage.tsx";
import { readDocument } from "./read-document.ts";

const useStyles = makeStyles({
  act: { alignSelf: "flex-start" },
  frame: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    "@media print": { overflow: "visible", border: "none" },
  },
});

export type PrintScreenProps = {
  readonly offer: FormOffer;
  readonly record: number;
  readonly onBack: () => void;
};

/** A record as a clean page. The server counts every copy, and says whether one may be made. */
export function PrintScreen({ offer, record, onBack }: PrintScreenProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { api, environment } = useServices();
  const [copy, setCopy] = useState<PrintedCopy>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const read = useLoad(useCallback(() => readDocument(api, offer, record), [api, offer, record]));
  // The number of the copy is to stand on the page before it is printed.
  useEffect(() => {
    if (copy) window.print();
  }, [copy]);
  const print = async () => {
    setBusy(true);
    setFailure(undefined);
    const answer = await api.print(record, environment.newId());
    setBusy(false);
    if (answer.ok) setCopy(answer.value);
    else setFailure(answer.reason);
  };
  const document = read.value;
  const mayPrint = document?.life.acts.includes("print") === true;
  return (
    <Screen
      title={offer.definition.title[language]}
      under={document?.record.number ?? ""}
      onBack={onBack}
      takesFocus
    >
      {read.failure && <FailureMessage failure={read.failure} onRetry={read.reload} />}
      {failure && <FailureMessage failure={failure} />}
      {read.loading && !document && <Loading />}
      {document && (
        <FormHostProvider offer={document.offer} owner={document.record.owner}>
          {mayPrint ? (
            <Button
              appearance="primary"
              className={styles.act}
              icon={busy ? <Spinner size="tiny" /> : <PrintRegular />}
              disabledFocusable={busy}
              onClick={() => void print()}
            >
              {say("forms.print")}
            </Button>
          ) : (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>{say("forms.print.locked")}</MessageBarBody>
            </MessageBar>
          )}
          <div className={styles.frame}>
            <PrintedPage
              record={copy?.view ?? document.record}
              life={document.life}
              copy={copy}
              isDraft={!mayPrint}
            />
          </div>
        </FormHostProvider>
      )}
    </Screen>
  );
}
