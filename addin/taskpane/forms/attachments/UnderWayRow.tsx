import { Button, makeStyles, ProgressBar, Text, tokens, Tooltip } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { formatPercent } from "../../../ui/format.ts";
import { useSay } from "../../pane-context.ts";
import type { UnderWay } from "./use-uploads.ts";

const useStyles = makeStyles({
  way: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, gap: tokens.spacingVerticalXXS },
  name: { overflowWrap: "anywhere" },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

export type UnderWayRowProps = { readonly one: UnderWay; readonly onAgain: () => void };

/** A file on its way: how far it is, or why it did not arrive. */
export function UnderWayRow({ one, onAgain }: UnderWayRowProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { name } = one.file;
  return (
    <>
      <span className={styles.way}>
        <Text className={styles.name}>{name}</Text>
        {one.failure ? (
          <Text size={200} className={styles.bad} role="alert">
            {one.failure.detail}
          </Text>
        ) : (
          <>
            <ProgressBar value={one.share} aria-label={say("forms.file.sending", { name })} />
            <Text size={200}>{formatPercent(language, Math.floor(one.share * 100) / 100)}</Text>
          </>
        )}
      </span>
      {one.failure && (
        <Tooltip content={say("forms.file.again", { name })} relationship="label">
          <Button appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={onAgain} />
        </Tooltip>
      )}
    </>
  );
}
