import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { translate } from "../i18n/translate.ts";
import { useAppearance } from "./Appearance.tsx";

const useStyles = makeStyles({
  root: { display: "flex", justifyContent: "center", padding: tokens.spacingVerticalXXL },
});

/** Says that something is on its way. */
export function Loading({ label }: { readonly label?: string }) {
  const styles = useStyles();
  const { language } = useAppearance();
  return (
    <div className={styles.root}>
      <Spinner size="small" label={label ?? translate(language, "common.loading")} />
    </div>
  );
}
