import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, CircleRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { VersionState } from "#shared/contract/rulebook";
import { useConsoleSay } from "../console-context.ts";

const STEPS = ["draft", "checked", "simulated", "published"] as const;

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  steps: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  step: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  reached: { color: tokens.colorBrandForeground1 },
  icon: { fontSize: "18px" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export type LifeBarProps = { readonly state: VersionState; readonly children: ReactNode };

/** How far a draft is on its way into force, and what is to be done next. */
export function LifeBar({ state, children }: LifeBarProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const reached = STEPS.findIndex((step) => step === state);
  return (
    <section className={styles.root} aria-label={say("rules.life")}>
      <ol className={styles.steps}>
        {STEPS.map((step, index) => (
          <li
            key={step}
            className={mergeClasses(styles.step, index <= reached && styles.reached)}
            aria-current={index === reached ? "step" : undefined}
          >
            {index <= reached ? (
              <CheckmarkCircleFilled className={styles.icon} aria-hidden />
            ) : (
              <CircleRegular className={styles.icon} aria-hidden />
            )}
            <Text weight={index === reached ? "semibold" : "regular"}>{say(`rules.step.${step}`)}</Text>
          </li>
        ))}
      </ol>
      <div className={styles.actions}>{children}</div>
    </section>
  );
}
