import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Text,
} from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { Form } from "#shared/rulebook/form-definition";
import { exportForm } from "#shared/xlsform/export-form";
import type { Uncarried } from "#shared/xlsform/uncarried";
import { useConsoleSay } from "../console-context.ts";
import { saveFile } from "../../ui/save-file.ts";
import type { JsonObject } from "../rules/json.ts";
import { UncarriedList } from "./UncarriedList.tsx";
import { useFormsInForce } from "./use-forms-in-force.ts";
import { writeXlsx } from "./xlsx-file.ts";

export type ExportFormProps = { readonly body: JsonObject; readonly version: number };

/** Gives the form as an Excel file, and says what other tools will not see of it. */
export function ExportForm({ body, version }: ExportFormProps) {
  const say = useConsoleSay();
  const offers = useFormsInForce();
  const [told, tell] = useState<readonly Uncarried[] | "not-loaded">();
  const form = Form.safeParse(body);
  const write = async () => {
    if (!form.success) return;
    const lists = Object.assign({}, ...offers.map((offer) => offer.lists));
    const { sheets, uncarried } = exportForm(form.data, version, lists);
    const file = await writeXlsx(sheets);
    if (!file.ok) return tell(file.reason);
    saveFile(file.value, `${form.data.code}-v${version}.xlsx`);
    if (uncarried.length > 0) tell(uncarried);
  };
  return (
    <>
      <Button icon={<ArrowDownloadRegular />} disabledFocusable={!form.success} onClick={() => void write()}>
        {say("form-list.export")}
      </Button>
      <Dialog open={told !== undefined} onOpenChange={(_event, data) => !data.open && tell(undefined)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>
              {say(told === "not-loaded" ? "form-list.export.failed" : "form-list.export.done")}
            </DialogTitle>
            <DialogContent>
              <Text block>
                {say(told === "not-loaded" ? "form-list.import.not-loaded" : "form-list.export.about")}
              </Text>
              {told !== "not-loaded" && <UncarriedList items={told ?? []} />}
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement>
                <Button appearance="primary">{say("form-list.close")}</Button>
              </DialogTrigger>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
