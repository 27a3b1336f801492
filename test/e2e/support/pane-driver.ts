import type { FrameLocator, Page } from "playwright-core";

/** What a person does in the pane, in English. It stands in a frame of the workbench, or on a page of its own. */
export type PaneDriver = {
  readonly goTo: (place: "Today" | "Forms" | "Explain" | "Build" | "Sheet") => Promise<void>;
  /** Opens a form from the list of all. */
  readonly openForm: (title: RegExp) => Promise<void>;
  readonly beginPolicy: (number: string, premium: string) => Promise<void>;
  readonly openRecord: (form: RegExp, record: RegExp) => Promise<void>;
  readonly send: (button?: "Send" | "Send change") => Promise<void>;
  readonly heading: (name: string | RegExp) => Promise<void>;
};

export function paneDriver(pane: FrameLocator | Page): PaneDriver {
  const press = (name: string | RegExp) => pane.getByRole("button", { name, exact: true }).first().click();
  const driver: PaneDriver = {
    // The number of things to do stands behind the name.
    goTo: (place) => press(place === "Today" ? /^Today/ : place),
    openForm: async (title) => {
      await press("Forms");
      await press(title);
    },
    beginPolicy: async (number, premium) => {
      await driver.openForm(/^Policy/);
      await press("New record");
      await pane.getByLabel("Policy number").fill(number);
      await pane.getByLabel("First premium").fill(premium);
    },
    openRecord: async (form, record) => {
      await driver.openForm(form);
      await press(record);
    },
    send: (button = "Send") => press(button),
    heading: (name) => pane.getByRole("heading", { name, level: 1 }).waitFor(),
  };
  return driver;
}
