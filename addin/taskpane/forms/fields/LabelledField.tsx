import { Field as FluentField } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Field } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../../ui/Appearance.tsx";

export type LabelledFieldProps = {
  readonly field: Field;
  readonly problem: string | undefined;
  readonly hint?: string | undefined;
  readonly children: ReactElement;
};

/** A control with its label, required mark, help and problem. */
export function LabelledField({ field, problem, hint, children }: LabelledFieldProps) {
  const { language } = useAppearance();
  return (
    <FluentField
      label={field.label[language]}
      required={field.required ?? false}
      hint={hint ?? field.help?.[language] ?? null}
      {...(problem === undefined ? {} : { validationState: "error", validationMessage: problem })}
    >
      {children}
    </FluentField>
  );
}
