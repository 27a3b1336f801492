import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** How things stand, read aloud when it changes. */
export function Status({ children }: { readonly children: ReactNode }) {
  return <output className={useStyles().root}>{children}</output>;
}
