import {
  Breadcrumb,
  BreadcrumbButton,
  BreadcrumbDivider,
  BreadcrumbItem,
  Button,
  makeStyles,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { Fragment } from "react";
import { useSay } from "../pane-context.ts";
import type { DrillStep } from "./drill.ts";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  trail: { minWidth: 0, "& ol": { flexWrap: "wrap" } },
});

export type TrailProps = {
  /** Where the way began, and every step down from there. */
  readonly steps: readonly DrillStep[];
  /** Goes back to the step at this place. */
  readonly onGo: (place: number) => void;
};

/** The way from the cell's own scope down to the part that is explained, and back. */
export function Trail({ steps, onGo }: TrailProps) {
  const styles = useStyles();
  const say = useSay();
  if (steps.length < 2) return null;
  const last = steps.length - 1;
  return (
    <div className={styles.root}>
      <Tooltip content={say("pane.back")} relationship="label">
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => onGo(last - 1)} />
      </Tooltip>
      <Breadcrumb aria-label={say("pane.explain.trail")} size="small" className={styles.trail}>
        {steps.map(({ code, name }, place) => (
          <Fragment key={code}>
            {place > 0 && <BreadcrumbDivider />}
            <BreadcrumbItem>
              <BreadcrumbButton current={place === last} onClick={() => onGo(place)}>
                {name}
              </BreadcrumbButton>
            </BreadcrumbItem>
          </Fragment>
        ))}
      </Breadcrumb>
    </div>
  );
}
