import { Button, makeStyles, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { ok, type Result } from "#shared/result";
import { importForm, type ImportedForm } from "#shared/xlsform/import-form";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { ActDialog } from "../parts/ActDialog.tsx";
import { useAct } from "../parts/use-act.ts";
import { objectOf } from "../rules/json.ts";
import { versionAddress } from "../rules/rule-address.ts";
import { isOpen } from "../rules/StateBadge.tsx";
import { goTo } from "../shell/use-route.ts";
import { useViewer } from "../viewer-context.ts";
import { UncarriedList } from "./UncarriedList.tsx";
import { useFormsInForce } from "./use-forms-in-force.ts";
import { readXlsx, type XlsxProblem } from "./xlsx-file.ts";

const useStyles = makeStyles({ file: { display: "none" } });

/** What a file came to. */
type Read = { readonly name: string; readonly imported: Result<ImportedForm, XlsxProblem> };

/** Takes a form from an Excel file: a draft of its own, or a change of the draft that is open, to look at and save. */
export function ImportForm() {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { api, drafts } = useConsole();
  const { today, person } = useViewer();
  const act = useAct();
  const offers = useFormsInForce();
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Read>();
  const form = read?.imported.ok ? read.imported.value.form : null;
  const left = read?.imported.ok ? read.imported.value.uncarried : [];

  const open = async (file: File | undefined) => {
    if (!file) return;
    const lists = Object.assign({}, ...offers.map((offer) => offer.lists));
    const sheets = await readXlsx(file);
    setRead({ name: file.name, imported: sheets.ok ? ok(importForm(sheets.value, lists)) : sheets });
  };

  const confirm = async () => {
    if (!form) return false;
    const listed = await act.run(() => api.rules.list());
    if (!listed) return false;
    const draft = listed.rules.find(
      ({ kind, code, state }) => kind === "form" && code === form.code && isOpen(state),
    );
    if (draft) {
      const name = { kind: "form", code: form.code, version: draft.version };
      const stored = await act.run(() => api.rules.read(name));
      if (!stored) return false;
      // It stands in the open draft as something unsaved: to be looked at, undone or saved there.
      const { revision, effectiveFrom } = stored.version;
      drafts.keep(person.code, name, {
        revision,
        base: objectOf(stored.body),
        baseDay: effectiveFrom,
        body: objectOf(form),
        effectiveFrom,
        text: null,
      });
      goTo(versionAddress(draft));
      return true;
    }
    const begun = await act.run(() => api.rules.begin({ body: form, effectiveFrom: today }));
    if (begun) goTo(versionAddress(begun.version));
    return begun !== undefined;
  };

  return (
    <>
      <input
        ref={input}
        className={styles.file}
        type="file"
        accept=".xlsx"
        aria-label={say("form-list.import.file")}
        onChange={(event) => {
          void open(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <ActDialog
        trigger={<Button icon={<ArrowUploadRegular />}>{say("form-list.import")}</Button>}
        title={say("form-list.import.title")}
        confirm={say("form-list.import.confirm")}
        ready={form !== null}
        act={act}
        onOpen={() => setRead(undefined)}
        onConfirm={confirm}
      >
        <Text>{say("form-list.import.about")}</Text>
        <div>
          <Button onClick={() => input.current?.click()}>{say("form-list.import.choose")}</Button>
        </div>
        {read?.imported.ok === false && (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>
              {say(`form-list.import.${read.imported.reason}`, { file: read.name })}
            </MessageBarBody>
          </MessageBar>
        )}
        {read && form && (
          <output>
            <Text weight="semibold">
              {say("form-list.import.read", { form: form.title[language], count: form.fields.length })}
            </Text>
          </output>
        )}
        {left.length > 0 && (
          <>
            <Text>{say("form-list.import.left", { count: left.length })}</Text>
            <UncarriedList items={left} />
          </>
        )}
      </ActDialog>
    </>
  );
}
