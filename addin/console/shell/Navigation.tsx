import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import {
  CalendarLockRegular,
  ClipboardTaskListLtrRegular,
  DocumentTableRegular,
  FormRegular,
  HistoryRegular,
  OrganizationRegular,
  RulerRegular,
  TargetArrowRegular,
} from "@fluentui/react-icons";
import { useConsoleSay } from "../console-context.ts";
import { addressOf, type ConsolePage } from "./console-route.ts";

const ICONS = {
  rules: RulerRegular,
  forms: FormRegular,
  periods: CalendarLockRegular,
  targets: TargetArrowRegular,
  organisation: OrganizationRegular,
  imports: DocumentTableRegular,
  jobs: ClipboardTaskListLtrRegular,
  audit: HistoryRegular,
} as const satisfies Record<ConsolePage, unknown>;

const useStyles = makeStyles({
  nav: {
    width: "216px",
    flexShrink: 0,
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-width: 900px)": {
      width: "auto",
      flexDirection: "row",
      flexWrap: "wrap",
      padding: tokens.spacingVerticalXS,
      borderRight: "none",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  link: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    minHeight: "40px",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  icon: { fontSize: "20px" },
});

export type NavigationProps = { readonly pages: readonly ConsolePage[]; readonly here: ConsolePage };

/** The way between the pages. */
export function Navigation({ pages, here }: NavigationProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  return (
    <nav className={styles.nav} aria-label={say("console.nav")}>
      {pages.map((page) => {
        const Icon = ICONS[page];
        return (
          <a
            key={page}
            className={mergeClasses(styles.link, page === here && styles.here)}
            href={addressOf(page)}
            aria-current={page === here ? "page" : undefined}
          >
            <Icon className={styles.icon} aria-hidden />
            <Text weight={page === here ? "semibold" : "regular"}>{say(`console.${page}`)}</Text>
          </a>
        );
      })}
    </nav>
  );
}
