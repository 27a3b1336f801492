import { FieldContextProvider, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { LabelledField, type LabelledFieldProps } from "./LabelledField.tsx";

const useStyles = makeStyles({ root: { border: "none", margin: 0, padding: 0, minWidth: 0 } });

export type GroupFieldProps = Omit<LabelledFieldProps, "children"> & {
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** Several controls under the label, help and problem of one field. Each has a name of its own. */
export function GroupField({ className, children, ...field }: GroupFieldProps) {
  const styles = useStyles();
  return (
    <LabelledField {...field}>
      {({ id, "aria-labelledby": labelledBy, "aria-describedby": describedBy }) => (
        <FieldContextProvider value={undefined}>
          <fieldset
            id={id}
            className={mergeClasses(styles.root, className)}
            aria-labelledby={labelledBy}
            aria-describedby={describedBy}
          >
            {children}
          </fieldset>
        </FieldContextProvider>
      )}
    </LabelledField>
  );
}
