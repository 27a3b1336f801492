import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  DocumentTextRegular,
  LightbulbRegular,
  MathFormulaRegular,
  TableRegular,
} from "@fluentui/react-icons";
import { useSay } from "../pane-context.ts";

/** The pane's places. */
export const PLACES = ["forms", "explain", "build", "sheet"] as const;
export type Place = (typeof PLACES)[number];

const ICONS = {
  forms: DocumentTextRegular,
  explain: LightbulbRegular,
  build: MathFormulaRegular,
  sheet: TableRegular,
} as const;

const useStyles = makeStyles({
  root: { display: "flex" },
  place: {
    flex: "1 1 0",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "44px",
    minWidth: 0,
    paddingInline: "2px",
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: "none",
    borderBottom: "3px solid transparent",
    cursor: "pointer",
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":hover": {
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  icon: { fontSize: "20px", flexShrink: 0 },
  iconHere: { color: tokens.colorBrandForeground1 },
});

export type NavigationProps = { readonly place: Place; readonly onGo: (place: Place) => void };

/** The way from place to place. */
export function Navigation({ place, onGo }: NavigationProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <nav className={styles.root} aria-label={say("pane.nav.label")}>
      {PLACES.map((one) => {
        const Icon = ICONS[one];
        const here = one === place;
        return (
          <button
            key={one}
            type="button"
            className={mergeClasses(styles.place, here && styles.here)}
            aria-current={here ? "page" : undefined}
            onClick={() => onGo(one)}
          >
            <Icon className={mergeClasses(styles.icon, here && styles.iconHere)} aria-hidden />
            {say(`pane.nav.${one}`)}
          </button>
        );
      })}
    </nav>
  );
}
