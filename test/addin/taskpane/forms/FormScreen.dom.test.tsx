import { useEffect, useState } from "react";
import { expect, test } from "vitest";
import { policyForm } from "#shared/handbook/activity/policy.form";
import { changeKey } from "../../../../addin/taskpane/drafts/draft.ts";
import { ANY_WRITING } from "../../../../addin/taskpane/drafts/draft-store.ts";
import { FormScreen } from "../../../../addin/taskpane/forms/FormScreen.tsx";
import { useServices } from "../../../../addin/taskpane/pane-context.ts";
import { ME } from "../me.ts";
import { TestPane } from "../TestPane.tsx";
import { useDomPlace } from "./dom-place.ts";

const place = useDomPlace();
const [first] = policyForm.vectors;
const body = { ...first?.body, number: "P-2026-7" };

/** The screen of a form, once a change of one of its records has been begun. */
function Begun() {
  const { drafts } = useServices();
  const [kept, setKept] = useState(false);
  useEffect(() => {
    const person = ME.person.code;
    const draft = {
      key: changeKey(person, policyForm.code, 2_470),
      person,
      form: policyForm.code,
      record: 2_470,
      formVersion: 1,
      base: { revision: 1, body },
      body: { ...body, premium: 1 },
      refusal: null,
      savedAt: 0,
      writer: "",
    };
    void drafts.writeDraft(draft, ANY_WRITING).then(() => setKept(true));
  }, [drafts]);
  const offer = { definition: policyForm, version: 1, lists: {} };
  return kept ? <FormScreen offer={offer} onGo={() => undefined} /> : null;
}

test("a change that was begun is called by its record, not by a number that nobody has seen", async () => {
  await place.show(
    <TestPane>
      <Begun />
    </TestPane>,
  );
  place.button(/^Change of .*P-2026-7/);
  expect(place.element().textContent).not.toContain("2470");
});
