import { Button, makeStyles, ProgressBar, Text, tokens, Tooltip } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { formatPercent } from "../../../ui/format.ts";
import { useObservable } from "../../../ui/use-observable.ts";
import { useSay } from "../../pane-context.ts";
import { useFormHost } from "../form-host.ts";

const useStyles = makeStyles({
  way: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  refused: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  bad: { color: tokens.colorStatusDangerForeground1, flexGrow: 1 },
});

/** How a file that is kept on this device fares: on its way, waiting, or refused. Nothing once it has arrived. */
export function FileProgress({ id }: { readonly id: string }) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { files } = useFormHost();
  const here = useObservable(files.state);
  const file = here.files.get(id);
  const share = here.shares.get(id);
  if (!file || file.hasArrived) return null;
  const { name, refusal } = file;
  if (share !== undefined) {
    return (
      <span className={styles.way}>
        <ProgressBar value={share} aria-label={say("forms.file.sending", { name })} />
        <Text size={200}>{formatPercent(language, Math.floor(share * 100) / 100)}</Text>
      </span>
    );
  }
  if (refusal === null) {
    return (
      <Text size={200} className={styles.quiet}>
        {say("forms.file.waits")}
      </Text>
    );
  }
  return (
    <span className={styles.refused}>
      <Text size={200} className={styles.bad} role="alert">
        {refusal}
      </Text>
      <Tooltip content={say("forms.file.again", { name })} relationship="label">
        <Button
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          onClick={() => void files.again(id).catch(reportError)}
        />
      </Tooltip>
    </span>
  );
}
