import {
  Combobox,
  Field,
  makeStyles,
  Option,
  OptionGroup,
  Tag,
  TagGroup,
  Text,
} from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { RuleVersion } from "#shared/contract/rulebook";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { Load } from "../parts/Load.tsx";
import { READ_KINDS } from "./fields/term.ts";
import { type JsonObject, textOf, valueAt } from "./json.ts";
import { withIngredient } from "./new-kpi.ts";

const SHOWN_MAX = 30;

const useStyles = makeStyles({ tags: { flexWrap: "wrap" } });

export type IngredientPickerProps = {
  readonly terms: JsonObject;
  readonly onChange: (terms: JsonObject) => void;
};

/** Picks what a new KPI is made of, among the measures, KPIs and parameters that are in force. */
export function IngredientPicker({ terms, onChange }: IngredientPickerProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { api } = useConsole();
  const loaded = useLoad(useCallback(() => api.rules.list(), [api]));
  return (
    <Load loaded={loaded}>
      {({ rules }) => (
        <>
          <IngredientSearch
            rules={rules.filter(({ state }) => state === "published")}
            onPick={(rule) => {
              const kind = READ_KINDS.find((one) => one === rule.kind);
              if (kind) onChange(withIngredient(terms, { kind, code: rule.code, title: rule.title }));
            }}
          />
          {Object.keys(terms).length > 0 && (
            <TagGroup
              className={styles.tags}
              aria-label={say("rule-edit.new.made-of")}
              onDismiss={(_event, { value }) =>
                onChange(Object.fromEntries(Object.entries(terms).filter(([name]) => name !== value)))
              }
            >
              {Object.entries(terms).map(([name, term]) => (
                <Tag key={name} value={name} dismissible secondaryText={name}>
                  {textOf(valueAt(term, ["title", language])) || name}
                </Tag>
              ))}
            </TagGroup>
          )}
        </>
      )}
    </Load>
  );
}

type IngredientSearchProps = {
  readonly rules: readonly RuleVersion[];
  readonly onPick: (rule: RuleVersion) => void;
};

function IngredientSearch({ rules, onPick }: IngredientSearchProps) {
  const say = useConsoleSay();
  const { language } = useAppearance();
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLowerCase();
  const found = rules.filter(({ code, title }) =>
    `${code} ${title["zh-CN"]} ${title["en-US"]}`.toLowerCase().includes(wanted),
  );
  return (
    <Field label={say("rule-edit.new.add")}>
      <Combobox
        inlinePopup
        autoComplete="off"
        value={typed}
        selectedOptions={[]}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_event, { optionValue }) => {
          const rule = rules.find(({ kind, code }) => `${kind}|${code}` === optionValue);
          if (!rule) return;
          setTyped("");
          onPick(rule);
        }}
      >
        {READ_KINDS.map((kind) => {
          const named = new Map(found.filter((rule) => rule.kind === kind).map((rule) => [rule.code, rule]));
          return (
            <OptionGroup key={kind} label={say(`rules.kind.${kind}`)}>
              {[...named.values()].slice(0, SHOWN_MAX).map((rule) => (
                <Option key={rule.code} value={`${kind}|${rule.code}`} text={rule.title[language]}>
                  <span>
                    {rule.title[language]} <Text size={200}>{rule.code}</Text>
                  </span>
                </Option>
              ))}
            </OptionGroup>
          );
        })}
      </Combobox>
    </Field>
  );
}
