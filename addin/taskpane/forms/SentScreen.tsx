import { Button, Card, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleFilled, ClockFilled, WarningFilled } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { useAppearance } from "../../ui/Appearance.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { useObservable } from "../../ui/use-observable.ts";
import type { FormOffer } from "../pane-api.ts";
import { useSay } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { RefreshStatus } from "../sheet/RefreshStatus.tsx";
import type { FormsRoute, Sent } from "./forms-route.ts";
import { ValueChanges } from "./ValueChanges.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none" },
  done: { color: tokens.colorStatusSuccessForeground1, fontSize: "36px", flexShrink: 0 },
  waits: { color: tokens.colorStatusWarningForeground1, fontSize: "36px", flexShrink: 0 },
  texts: { display: "flex", flexDirection: "column", minWidth: 0 },
  under: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export type SentScreenProps = {
  readonly offer: FormOffer;
  readonly sent: Sent;
  readonly onGo: (route: FormsRoute) => void;
};

/**
 * What became of a send: its number and what changed; or that it waits, and why. What waits goes out while one looks: then
 * it says so, or that it has come back.
 */
export function SentScreen({ offer, sent, onGo }: SentScreenProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { code, title: formTitle } = offer.definition;
  const { outbox } = usePerson();
  const { ended } = useObservable(outbox.state);
  const end = sent.entry === undefined ? undefined : ended.get(sent.entry);
  const record = end?.kind === "delivered" ? end.record : sent.record;
  const waits = end ? undefined : sent.waits;
  const isBack = end?.kind === "refused" || end?.kind === "conflict";
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        {isBack ? (
          <WarningFilled className={styles.waits} aria-hidden />
        ) : waits ? (
          <ClockFilled className={styles.waits} aria-hidden />
        ) : (
          <CheckmarkCircleFilled className={styles.done} aria-hidden />
        )}
        <div className={styles.texts} aria-live="polite">
          <h1 ref={title} tabIndex={-1} className={styles.title}>
            {say(isBack ? "pane.sent.back" : waits ? `pane.sent.waits-${waits}` : "pane.sent.done")}
          </h1>
          <Text className={styles.under}>
            <Facts facts={[formTitle[language], record?.number].filter((part) => part !== undefined)} />
          </Text>
        </div>
      </div>
      {waits && <Text>{say("pane.sent.waits-why")}</Text>}
      {isBack && <Text>{end.kind === "refused" ? end.refusal.detail : say("pane.sent.back-conflict")}</Text>}
      <Card>
        <Text weight="semibold">{say("pane.sent.changed")}</Text>
        <ValueChanges form={offer.definition} before={sent.before} after={record?.body ?? sent.after} />
      </Card>
      {record && <RefreshStatus />}
      <div className={styles.actions}>
        {isBack && (
          <Button appearance="primary" onClick={() => onGo({ screen: "form", form: code })}>
            {say("pane.sent.to-drafts")}
          </Button>
        )}
        <Button
          appearance={isBack ? "secondary" : "primary"}
          onClick={() => onGo({ screen: "record", form: code, record: null })}
        >
          {say("pane.sent.another")}
        </Button>
        {record && (
          <Button onClick={() => onGo({ screen: "record", form: code, record: record.id })}>
            {say("pane.sent.open")}
          </Button>
        )}
        <Button appearance="subtle" onClick={() => onGo({ screen: "list" })}>
          {say("pane.sent.to-forms")}
        </Button>
      </div>
    </div>
  );
}
