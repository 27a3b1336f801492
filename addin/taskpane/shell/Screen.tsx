import {
  Button,
  makeStyles,
  mergeClasses,
  typographyStyles,
  Text,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode } from "react";
import { useSay } from "../pane-context.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  titles: { display: "flex", flexDirection: "column", minWidth: 0, flexGrow: 1, paddingTop: "4px" },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none", overflowWrap: "anywhere" },
  under: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  wide: { width: "100%" },
});

export type ScreenProps = {
  readonly title: string;
  readonly under?: ReactNode;
  readonly actions?: ReactNode;
  readonly onBack?: () => void;
  /** Moves the focus to the title: true where the person has just come here by a click in the pane. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
};

/** A screen: the way back, its title, and what is on it. */
export function Screen({ title, under, actions, onBack, takesFocus = false, children }: ScreenProps) {
  const styles = useStyles();
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        {onBack && (
          <Tooltip content={say("pane.back")} relationship="label">
            <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack} />
          </Tooltip>
        )}
        <div className={styles.titles}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {under !== undefined && (
            <Text size={200} className={mergeClasses(styles.under, styles.wide)}>
              {under}
            </Text>
          )}
        </div>
        {actions}
      </div>
      {children}
    </div>
  );
}
