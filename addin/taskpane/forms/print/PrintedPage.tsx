import { FluentProvider, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { PrintedCopy, RecordLife } from "#shared/contract/approvals";
import type { RecordView } from "#shared/contract/records";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useCompanyTime } from "../../../ui/company-time.ts";
import { LIGHT_THEME } from "../../../ui/brand.ts";
import { formatDay } from "../../../ui/format.ts";
import { useSay } from "../../pane-context.ts";
import { useFormHost } from "../form-host.ts";
import { PrintedBody } from "./PrintedBody.tsx";
import { Signatures } from "./Signatures.tsx";

/** What the page is called in the rule of taskpane.html that hides everything else on paper. */
const PAGE = "fieldsheet-printed-page";

const useStyles = makeStyles({
  page: {
    position: "relative",
    overflow: "hidden",
    backgroundColor: "#ffffff",
    color: "#000000",
    padding: tokens.spacingHorizontalL,
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    "@media print": { padding: 0, overflow: "visible" },
  },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, textAlign: "center" },
  title: { margin: 0, fontSize: "20px", lineHeight: "28px", fontWeight: 600 },
  meta: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: "2px solid #000000",
  },
  /** Behind nobody's reading: the words under the title say it to everybody. */
  draft: {
    "::after": {
      content: "attr(data-mark)",
      position: "absolute",
      inset: 0,
      display: "flex",
      alignItems: "center",
      justifyContent: "center",
      pointerEvents: "none",
      fontSize: "84px",
      fontWeight: 700,
      letterSpacing: "0.2em",
      color: "#b0b0b0",
      opacity: 0.35,
      transform: "rotate(-28deg)",
      // What is fixed stands on every sheet.
      "@media print": { position: "fixed" },
    },
  },
  foot: { display: "flex", justifyContent: "space-between", flexWrap: "wrap", color: "#424242" },
});

export type PrintedPageProps = {
  readonly record: RecordView;
  readonly life: RecordLife;
  readonly copy: PrintedCopy | undefined;
  readonly isDraft: boolean;
};

/** The page itself: always black on white, marked as a draft as long as no copy may be made. */
export function PrintedPage({ record, life, copy, isDraft }: PrintedPageProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  const { form, me } = useFormHost();
  const title = (form.document?.title ?? form.title)[language];
  return (
    <FluentProvider theme={LIGHT_THEME} className={PAGE}>
      <article
        className={mergeClasses(styles.page, isDraft && styles.draft)}
        data-mark={say("forms.print.mark")}
        aria-label={`${title} ${record.number}`}
      >
        <header className={styles.head}>
          <Text align="center">{me.company.name}</Text>
          <h2 className={styles.title}>{title}</h2>
          {isDraft && (
            <Text align="center" weight="semibold">
              {say("forms.print.not-approved")}
            </Text>
          )}
        </header>
        <div className={styles.meta}>
          <Text size={200}>{say("forms.print.number", { number: record.number })}</Text>
          <Text size={200}>{formatDay(language, record.day)}</Text>
          <Text size={200}>
            {record.owner.name} · {record.unit.name}
          </Text>
        </div>
        <PrintedBody record={record} />
        <Signatures record={record} life={life} />
        <footer className={styles.foot}>
          <Text size={200}>
            {copy ? say("forms.print.copy", { copy: copy.copy, at: dayAndTime(copy.at) }) : ""}
          </Text>
          <Text size={200}>{say("forms.print.revision", { revision: record.revision })}</Text>
        </footer>
      </article>
    </FluentProvider>
  );
}
