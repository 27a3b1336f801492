import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  mark: { flexShrink: 0, display: "block", color: tokens.colorBrandBackground },
});

/** The product's mark: a sheet whose cells make a rising line. */
export function ProductMark({ size = 28 }: { readonly size?: number }) {
  const styles = useStyles();
  return (
    <svg
      className={styles.mark}
      width={size}
      height={size}
      viewBox="0 0 28 28"
      aria-hidden="true"
      focusable="false"
    >
      <rect x="1" y="1" width="26" height="26" rx="7" fill="currentColor" />
      <rect x="6.5" y="15" width="4" height="6.5" rx="1.2" fill="#fff" opacity="0.7" />
      <rect x="12" y="11" width="4" height="10.5" rx="1.2" fill="#fff" opacity="0.85" />
      <rect x="17.5" y="6.5" width="4" height="15" rx="1.2" fill="#fff" />
    </svg>
  );
}
