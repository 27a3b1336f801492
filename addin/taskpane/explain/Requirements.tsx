import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, CircleRegular } from "@fluentui/react-icons";
import type { Requirement } from "#shared/contract/explanation";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useSay } from "../pane-context.ts";
import { ExplainCard } from "./ExplainCard.tsx";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  item: {
    display: "grid",
    gridTemplateColumns: "20px 24px 1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  icon: { fontSize: "20px", lineHeight: "20px" },
  met: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorNeutralForeground2 },
});

/** What a grade asks for, and whether it is there: by sign and word, not by colour alone. */
export function Requirements({ requirements }: { readonly requirements: readonly Requirement[] }) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  if (requirements.length === 0) return null;
  return (
    <ExplainCard title={say("pane.explain.requirements")}>
      <ul className={styles.list}>
        {requirements.map(({ rung, code, title, met }) => (
          <li key={`${rung}|${code}`} className={styles.item}>
            {met ? (
              <CheckmarkCircleFilled className={mergeClasses(styles.icon, styles.met)} aria-hidden />
            ) : (
              <CircleRegular className={mergeClasses(styles.icon, styles.open)} aria-hidden />
            )}
            <Text weight="semibold">{rung}</Text>
            <Text>{title[language]}</Text>
            <Text size={200} className={met ? styles.met : styles.open}>
              {say(met ? "pane.explain.met" : "pane.explain.unmet")}
            </Text>
          </li>
        ))}
      </ul>
    </ExplainCard>
  );
}
