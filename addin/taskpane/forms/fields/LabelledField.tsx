import { Field as FluentField, makeStyles, Text, tokens, type FieldProps } from "@fluentui/react-components";
import { cloneElement, type ReactElement } from "react";
import { useAppearance } from "../../../ui/Appearance.tsx";
import type { FieldControlProps } from "./field-control.ts";

const useStyles = makeStyles({
  note: { display: "block", color: tokens.colorBrandForeground2 },
  hint: { display: "block" },
});

export type LabelledFieldProps = Pick<
  FieldControlProps,
  "field" | "problem" | "required" | "caption" | "note"
> & {
  readonly hint?: string | undefined;
  /** A control, or what makes a group of controls of the names they are to have. */
  readonly children: ReactElement<{ "aria-label"?: string }> | Exclude<FieldProps["children"], ReactElement>;
};

/** A control with its label, required mark, help, problem, and where its value comes from when it was filled in for the person. */
export function LabelledField({
  field,
  problem,
  required,
  caption,
  note,
  hint,
  children,
}: LabelledFieldProps) {
  const styles = useStyles();
  const { language } = useAppearance();
  const state =
    problem === undefined ? {} : ({ validationState: "error", validationMessage: problem } as const);
  if (caption !== undefined) {
    return (
      <FluentField required={required} {...state}>
        {typeof children === "object" && children !== null && "props" in children
          ? cloneElement(children, { "aria-label": caption })
          : (children ?? null)}
      </FluentField>
    );
  }
  const told = [hint, hint === undefined ? field.help?.[language] : undefined].find(
    (text) => text !== undefined,
  );
  return (
    <FluentField
      label={field.label[language]}
      required={required}
      hint={
        told === undefined && note === undefined ? null : (
          <>
            {told !== undefined && <span className={styles.hint}>{told}</span>}
            {note !== undefined && (
              <Text size={200} className={styles.note}>
                {note}
              </Text>
            )}
          </>
        )
      }
      {...state}
    >
      {children ?? null}
    </FluentField>
  );
}
