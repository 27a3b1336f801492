import { Field, Input } from "@fluentui/react-components";
import { useConsoleSay } from "../console-context.ts";
import { DayField } from "../parts/DayField.tsx";
import { Filters } from "../parts/Filters.tsx";
import { PersonPicker } from "../parts/PersonPicker.tsx";
import { ActFilter } from "./ActFilter.tsx";
import type { AuditFilter } from "./audit-filter.ts";

export type AuditFiltersProps = {
  readonly filter: AuditFilter;
  readonly onSet: (name: keyof AuditFilter, value: string) => void;
};

/** What the audit is narrowed by. */
export function AuditFilters({ filter, onSet }: AuditFiltersProps) {
  const say = useConsoleSay();
  return (
    <Filters label={say("audit.filters")}>
      <ActFilter action={filter.action} onPick={(action) => onSet("action", action)} />
      <PersonPicker
        label={say("audit.person")}
        code={filter.person}
        onPick={(person) => onSet("person", person)}
      />
      <Field label={say("audit.subject-code")}>
        <Input
          value={filter.subject}
          placeholder={say("audit.subject.example")}
          onChange={(_event, data) => onSet("subject", data.value)}
        />
      </Field>
      {(["from", "to"] as const).map((name) => (
        <DayField
          key={name}
          label={say(`audit.${name}`)}
          value={filter[name]}
          onChange={(value) => onSet(name, value)}
        />
      ))}
    </Filters>
  );
}
