import { Field, makeStyles, SearchBox, Select } from "@fluentui/react-components";
import { VERSION_STATES } from "#shared/contract/rulebook";
import { useConsoleSay } from "../console-context.ts";
import { Filters } from "../parts/Filters.tsx";
import type { RuleFilter } from "./filter-rules.ts";
import { RULE_KINDS } from "./known-kind.ts";

const useStyles = makeStyles({
  search: { width: "360px", maxWidth: "100%" },
  box: { width: "100%", maxWidth: "none" },
});

export type RuleFiltersProps = {
  readonly filter: RuleFilter;
  readonly on: {
    readonly setSearch: (value: string) => void;
    readonly setKind: (value: string) => void;
    readonly setState: (value: string) => void;
  };
};

/** Search, kind and state of the list of rules. */
export function RuleFilters({ filter, on }: RuleFiltersProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  return (
    <Filters label={say("rules.filters")}>
      <Field label={say("rules.search")} className={styles.search}>
        <SearchBox
          className={styles.box}
          value={filter.search}
          onChange={(_event, data) => on.setSearch(data.value)}
        />
      </Field>
      <Field label={say("rules.kind")}>
        <Select value={filter.kind} onChange={(_event, data) => on.setKind(data.value)}>
          <option value="">{say("rules.kind.all")}</option>
          {RULE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(`rules.kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say("rules.state")}>
        <Select value={filter.state} onChange={(_event, data) => on.setState(data.value)}>
          <option value="latest">{say("rules.state.latest")}</option>
          <option value="all">{say("rules.state.all")}</option>
          {VERSION_STATES.map((state) => (
            <option key={state} value={state}>
              {say(`rules.state.${state}`)}
            </option>
          ))}
        </Select>
      </Field>
    </Filters>
  );
}
