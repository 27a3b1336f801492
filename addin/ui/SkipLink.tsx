import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    position: "absolute",
    top: "-100px",
    left: tokens.spacingHorizontalS,
    zIndex: 10,
    padding: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusMedium,
    ":focus": { top: tokens.spacingVerticalS },
  },
});

export type SkipLinkProps = { readonly target: string; readonly children: ReactNode };

/** The first stop of the keyboard: past the navigation to what the page is about. */
export function SkipLink({ target, children }: SkipLinkProps) {
  const styles = useStyles();
  return (
    <a
      className={styles.root}
      href={`#${target}`}
      onClick={(event) => {
        // The address stays as it is: office.js takes the page's history away, and the console keeps its place there.
        event.preventDefault();
        document.getElementById(target)?.focus();
      }}
    >
      {children}
    </a>
  );
}
