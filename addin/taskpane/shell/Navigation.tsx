import { CounterBadge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CalendarTodayRegular,
  DocumentTextRegular,
  LightbulbRegular,
  MathFormulaRegular,
  TableRegular,
} from "@fluentui/react-icons";
import { useObservable } from "../../ui/use-observable.ts";
import { useSay } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { countToDo } from "../today/today-feed.ts";

/** The pane's places. */
export const PLACES = ["today", "forms", "explain", "build", "sheet"] as const;
export type Place = (typeof PLACES)[number];

const ICONS = {
  today: CalendarTodayRegular,
  forms: DocumentTextRegular,
  explain: LightbulbRegular,
  build: MathFormulaRegular,
  sheet: TableRegular,
} as const;

const useStyles = makeStyles({
  root: { display: "flex" },
  place: {
    position: "relative",
    flex: "1 1 0",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: "2px",
    minHeight: "48px",
    paddingBlock: "2px",
    minWidth: 0,
    paddingInline: "2px",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
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
  /** The number of things to do lies over the icon's corner; it is read after the place's name. */
  count: { position: "absolute", insetInlineStart: "calc(50% + 2px)", top: "2px" },
  /** For who hears the page. */
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  iconHere: { color: tokens.colorBrandForeground1 },
});

export type NavigationProps = { readonly place: Place; readonly onGo: (place: Place) => void };

/** The way from place to place. */
export function Navigation({ place, onGo }: NavigationProps) {
  const styles = useStyles();
  const say = useSay();
  const { today } = usePerson();
  const { value } = useObservable(today.state);
  const toDo = value ? countToDo(value) : 0;
  return (
    <nav className={styles.root} aria-label={say("pane.nav.label")}>
      {PLACES.map((one) => {
        const Icon = ICONS[one];
        const here = one === place;
        const count = one === "today" ? toDo : 0;
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
            {count > 0 && (
              <>
                <span className={styles.spoken}>{say("pane.nav.to-do", { count })}</span>
                <CounterBadge
                  aria-hidden
                  className={styles.count}
                  count={count}
                  size="small"
                  color="danger"
                />
              </>
            )}
          </button>
        );
      })}
    </nav>
  );
}
