import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import type { FormUsageList } from "#shared/contract/forms";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useConsoleSay } from "../console-context.ts";

const useStyles = makeStyles({
  line: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorStatusWarningForeground3,
  },
  icon: { flexShrink: 0, marginTop: "2px" },
});

/** The steps of a form that nobody could decide, so that its records would be refused. */
export function UnheldPosts({ unheld }: Pick<FormUsageList["forms"][number], "unheld">) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  return unheld.map(({ step, role }) => (
    <Text key={`${role} ${step["en-US"]}`} size={200} className={styles.line} as="p">
      <WarningRegular className={styles.icon} />
      {say("form-list.unheld", { step: step[language], role })}
    </Text>
  ));
}
