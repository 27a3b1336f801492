import { beforeAll, describe, expect, test } from "vitest";
import { DelegationList, Inbox, RecordLife } from "../../shared/contract/approvals.ts";
import { ServerDraftList } from "../../shared/contract/drafts.ts";
import { RecordView } from "../../shared/contract/records.ts";
import { Today } from "../../shared/contract/today.ts";
import { suggestionForm } from "../../shared/handbook/company/suggestion.form.ts";
import { salesLeadForm } from "../../shared/handbook/customers/sales-lead.form.ts";
import { quotationForm } from "../../shared/handbook/quotes/quotation.form.ts";
import { dailyLogForm } from "../../shared/handbook/reports/daily-log.form.ts";
import { type Beside, publishBeside, signInBeside } from "./support/api-beside.ts";
import { serveDemonstration } from "./support/serve-demonstration.ts";
import { type Look, LOOKS, NOTHING, openPane } from "./support/pane-look.ts";

/** A rep, another of the same group, and its lead. */
const REP = "P002";
const PEER = "P008";
const LEAD = "P001";

const served = serveDemonstration();
let rep: Beside;
let lead: Beside;
let today: string;

beforeAll(async () => {
  [rep, lead] = await Promise.all([signInBeside(served.address, REP), signInBeside(served.address, LEAD)]);
  ({ today } = await rep.read(Today, "/today"));
});

const openAs = (look: Look, person: string) => openPane(served.browser, served.address, look, person);
const nameOf = (look: Look) => `${look.language} ${look.theme} ${look.width}`;
const numbered = ({ number }: RecordView) => new RegExp(`\\b${number}\\b`);
const lifeOf = (record: RecordView) => rep.read(RecordLife, `/records/${record.id}/life`);
const logOf = (done: string) => rep.send("daily_log", { owner: REP, worked_on: today, done });
const requestFor = (purpose: string) =>
  rep.send("expense_request", {
    owner: REP,
    asked_on: today,
    purpose,
    items: [{ category: "people", kind: "travel", amount: 900 }],
  });

describe("what people do to each other's records", () => {
  test.each(LOOKS)(
    "somebody stands in while the lead is away, until that is ended: $language $theme $width px",
    async (look) => {
      const peer = await signInBeside(served.address, PEER);
      const waitsForPeer = async () =>
        (await peer.read(Inbox, "/approvals")).items.filter(({ insteadOf }) => insteadOf?.code === LEAD)
          .length;
      const waiting = (await lead.read(Inbox, "/approvals")).count;
      expect(waiting).toBeGreaterThan(0);
      const { page, words, press, look: seen, close } = await openAs(look, LEAD);
      await press(words["pane.settings.title"]);
      await page.getByRole("menuitem", { name: words["stand-in.menu"] }).click();
      await page.getByRole("heading", { name: words["stand-in.title"], level: 1 }).waitFor();
      await press(words["stand-in.save"]);
      await page.getByText(words["stand-in.missing"]).waitFor();
      expect(await seen()).toEqual(NOTHING);
      await page.getByRole("combobox", { name: words["stand-in.who"] }).pressSequentially(PEER);
      await page.getByRole("option", { name: new RegExp(PEER) }).click();
      await page.getByLabel(words["stand-in.until"]).fill(today);
      await press(words["stand-in.save"]);
      await page.getByRole("button", { name: words["stand-in.end"] }).waitFor();
      expect(await seen()).toEqual(NOTHING);
      const { delegations } = await lead.read(DelegationList, "/delegations");
      expect(delegations).toMatchObject([{ delegate: { code: PEER }, from: today, until: today }]);
      // Nobody decides what they sent themselves.
      const theirs = (await lead.read(Inbox, "/approvals")).items.filter(({ owner }) => owner.code === PEER);
      expect(await waitsForPeer()).toBe(waiting - theirs.length);
      await press(words["stand-in.end"]);
      await page.getByText(words["stand-in.none"]).waitFor();
      expect(await waitsForPeer()).toBe(0);
      await close();
    },
  );

  test.each(LOOKS)(
    "several requests go back at once, with one reason: $language $theme $width px",
    async (look) => {
      const purposes = ["A", "B"].map((letter) => `${nameOf(look)} ${letter}`);
      const requests = await Promise.all(purposes.map(requestFor));
      const { page, words, press, look: seen, close } = await openAs(look, LEAD);
      for (const purpose of purposes) await page.getByRole("checkbox", { name: new RegExp(purpose) }).check();
      await press(words["today.return"].replace("{count}", "2"));
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      expect(await seen()).toEqual(NOTHING);
      await dialog.getByLabel(words["today.return-reason"]).fill("Not this month");
      await dialog.getByRole("button", { name: words["today.return-do"], exact: true }).click();
      for (const request of requests) {
        await expect.poll(async () => (await lifeOf(request)).state).toBe("returned");
        const { steps } = await lifeOf(request);
        expect(steps.flatMap(({ approvers }) => approvers.map(({ reason }) => reason))).toContain(
          "Not this month",
        );
      }
      await expect.poll(() => page.getByRole("checkbox", { name: new RegExp(nameOf(look)) }).count()).toBe(0);
      expect(await seen()).toEqual(NOTHING);
      await close();
    },
  );

  test.each(LOOKS)("a lead scores how well a log was filled: $language $theme $width px", async (look) => {
    const log = await logOf(`Scored ${nameOf(look)}`);
    const { page, words, press, openForm, look: seen, close } = await openAs(look, LEAD);
    await openForm(dailyLogForm);
    await press(numbered(log));
    await page.getByRole("heading", { name: words["forms.score"] }).waitFor();
    expect(await seen()).toEqual(NOTHING);
    await page.getByRole("radio", { name: "4", exact: true }).check();
    await page.getByLabel(words["forms.score.comment"]).fill("To the point");
    await press(words["forms.score.send"]);
    await page.getByText(words["forms.score.given"].replace("{score}", "4")).waitFor();
    expect(await seen()).toEqual(NOTHING);
    expect((await lifeOf(log)).score).toMatchObject({
      score: 4,
      by: { code: LEAD },
      comment: "To the point",
    });
    await close();
  });

  test.each(LOOKS)(
    "an approved quotation becomes paper, and every copy is counted: $language $theme $width px",
    async (look) => {
      const name = `Lyra ${nameOf(look)}`;
      const customer = await rep.send("customer", {
        owner: REP,
        filed_on: today,
        name,
        contact: "Ms Gu",
        phone: "021",
      });
      const quotation = await rep.send("quotation", {
        owner: REP,
        quoted_on: today,
        customer: customer.number,
        kind: "quotation",
        lines: Array.from({ length: 40 }, () => ({
          product: "Pump",
          quantity: 120,
          list_price: 1_000,
          price: 1_000,
        })),
        is_difficult: false,
        is_key: false,
      });
      await lead.pass(quotation.id, "audit");
      const { page, words, press, openRecord, look: seen, close } = await openAs(look, REP);
      await page.evaluate(() => Object.assign(window, { print: () => undefined }));
      await openRecord(quotationForm, numbered(quotation), words["forms.state.approved"]);
      await press(words["forms.print"]);
      await page.getByRole("article").waitFor();
      expect(await page.getByText(words["forms.print.not-approved"]).count()).toBe(0);
      for (const copy of [1, 2]) {
        await press(words["forms.print"]);
        const [before = ""] = words["forms.print.copy"].replace("{copy}", String(copy)).split("{at}");
        await page.getByText(before).waitFor();
        expect((await lifeOf(quotation)).prints).toBe(copy);
      }
      expect(await seen()).toEqual(NOTHING);
      await page.emulateMedia({ media: "print" });
      expect(await page.getByRole("navigation").isVisible()).toBe(false);
      expect(await page.getByRole("article").isVisible()).toBe(true);
      // Its forty lines begin below the heading, and each is one line high.
      const paper = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
      expect(paper.match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(2);
      await close();
    },
  );

  test.each(LOOKS)(
    "two change the lines of one log, and the later chooses field by field: $language $theme $width px",
    async (look) => {
      const log = await rep.send("daily_log", {
        owner: REP,
        worked_on: today,
        done: `Began ${nameOf(look)}`,
        tasks: [{ at: "09:30", task: "Called Orion" }],
      });
      const { page, words, press, openForm, look: seen, close } = await openAs(look, REP);
      await openForm(dailyLogForm);
      await press(numbered(log));
      const done = page.getByLabel(dailyLogForm.fields[0]?.label[look.language] ?? "");
      await done.fill(`Mine ${nameOf(look)}`);
      await lead.change(log, {
        done: `Theirs ${nameOf(look)}`,
        tasks: [
          { at: "09:30", task: "Called Orion" },
          { at: "14:00", task: "Visited Lyra" },
        ],
      });
      await press(words["pane.record.save"]);
      await page.getByRole("heading", { name: words["pane.conflict.title"], level: 1 }).waitFor();
      await page.getByText("Visited Lyra").first().waitFor();
      expect(await seen()).toEqual(NOTHING);
      await page.getByRole("radio", { name: new RegExp(`Mine ${nameOf(look)}`) }).check();
      await press(words["pane.conflict.send"]);
      await page.getByRole("heading", { name: words["pane.sent.done"], level: 1 }).waitFor();
      expect((await rep.read(RecordView, `/records/${log.id}`)).body).toMatchObject({
        done: `Mine ${nameOf(look)}`,
        tasks: [{ task: "Called Orion" }, { task: "Visited Lyra" }],
      });
      await close();
    },
  );

  test.each(LOOKS)(
    "a draft that was written on two devices is brought together: $language $theme $width px",
    async (look) => {
      const subject = suggestionForm.fields[0]?.label[look.language] ?? "";
      const kept = async () =>
        (await rep.read(ServerDraftList, "/drafts")).drafts.find(
          ({ body: { subject: said } }) => typeof said === "string" && said.endsWith(nameOf(look)),
        );
      const { page, words, press, openForm, look: seen, close } = await openAs(look, REP);
      await openForm(suggestionForm);
      await press(words["pane.form.new"]);
      await page.getByLabel(subject).fill(`First ${nameOf(look)}`);
      await expect.poll(kept).toBeDefined();
      const draft = await kept();
      if (!draft) throw new Error("The server keeps the draft.");
      await rep.saveDraft(draft, { subject: `There ${nameOf(look)}`, suggestion: "Written there" });
      await page.getByLabel(subject).fill(`Here ${nameOf(look)}`);
      await press(words["contest.compare"]);
      await page.getByRole("heading", { name: words["contest.title"], level: 1 }).waitFor();
      expect(await seen()).toEqual(NOTHING);
      await page.getByRole("radio", { name: new RegExp(`Here ${nameOf(look)}`) }).check();
      await press(words["contest.go-on"]);
      const box = page.getByRole("textbox", { name: subject });
      await box.waitFor();
      expect(await box.inputValue()).toBe(`Here ${nameOf(look)}`);
      await expect
        .poll(async () => (await kept())?.body)
        .toMatchObject({ subject: `Here ${nameOf(look)}`, suggestion: "Written there" });
      await close();
    },
  );

  describe("a record of an older version of its form", () => {
    const records = new Map<string, RecordView>();

    beforeAll(async () => {
      for (const look of LOOKS) {
        const found = { owner: REP, found_on: today, source: "referral", priority: "high" };
        const body = { ...found, name: nameOf(look), first_evaluation: "Grows next year" };
        records.set(nameOf(look), await rep.send("sales_lead", body));
      }
      const [first, ...others] = salesLeadForm.fields;
      if (!first) throw new Error("The form has fields.");
      const budget = {
        key: "budget",
        type: "money",
        label: { "zh-CN": "预算", "en-US": "Budget" },
        required: true,
      } as const;
      const vectors = salesLeadForm.vectors.map(({ body, refused }) => ({
        body: { ...body, budget: 1 },
        refused,
      }));
      await publishBeside(served.address, [
        { ...salesLeadForm, fields: [first, budget, ...others], vectors },
      ]);
    });

    test.each(LOOKS)("is put under the newest by a press: $language $theme $width px", async (look) => {
      const record = records.get(nameOf(look));
      if (!record) throw new Error("The record was sent.");
      const { page, words, press, openForm, look: seen, close } = await openAs(look, REP);
      await openForm(salesLeadForm);
      await press(numbered(record));
      await page.getByRole("button", { name: words["forms.migrate"] }).waitFor();
      expect(await seen()).toEqual(NOTHING);
      await press(words["forms.migrate"]);
      await page.getByLabel(look.language === "zh-CN" ? "预算" : "Budget").fill("25000");
      expect(await seen()).toEqual(NOTHING);
      await press(words["forms.migrate.send"]);
      await expect
        .poll(() => rep.read(RecordView, `/records/${record.id}`))
        .toMatchObject({
          formVersion: record.formVersion + 1,
          revision: record.revision + 1,
          body: { ...record.body, budget: 25_000 },
        });
      await close();
    });
  });
});
