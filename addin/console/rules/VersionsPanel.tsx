import { Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { RuleDetail, RuleVersion } from "#shared/contract/rulebook";
import { useAppearance } from "../../ui/Appearance.tsx";
import { formatDay } from "../../ui/format.ts";
import { useConsoleSay } from "../console-context.ts";
import { Panel } from "../parts/Panel.tsx";
import { nameWithCode } from "../parts/name-with-code.ts";
import { versionAddress } from "./rule-address.ts";
import { StateBadge } from "./StateBadge.tsx";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
  },
  here: { borderLeftColor: tokens.colorCompoundBrandStroke },
  grow: { flexGrow: 1 },
  quiet: { width: "100%", color: tokens.colorNeutralForeground2 },
});

/** All versions of the definition, newest first. */
export function VersionsPanel({ detail }: { readonly detail: RuleDetail }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const here = detail.version.version;
  return (
    <Panel title={say("rules.versions")}>
      <ol className={styles.list}>
        {detail.versions.map((one) => (
          <li key={one.version} className={mergeClasses(styles.item, one.version === here && styles.here)}>
            <Link
              className={styles.grow}
              href={versionAddress(one)}
              aria-current={one.version === here ? "true" : undefined}
            >
              {say("rules.version-number", { version: one.version })}
            </Link>
            <StateBadge state={one.state} />
            <Text size={200} className={styles.quiet}>
              {say("rules.version-line", {
                from: formatDay(language, one.effectiveFrom),
                by: whose(one) ?? say("rules.origin.shipped"),
              })}
            </Text>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Who published a version, or wrote it last; nobody where it ships. */
function whose({ publishedBy, publishedByName, editedBy, editedByName }: RuleVersion): string | undefined {
  if (publishedBy !== null) return nameWithCode(publishedByName, publishedBy);
  return editedBy === null ? undefined : nameWithCode(editedByName, editedBy);
}
