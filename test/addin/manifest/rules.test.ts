import { describe, expect, it } from "vitest";
import { LOCAL_ORIGIN, manifestFor } from "../../../scripts/manifest/manifest-for.ts";
import { sourceSite } from "../../../scripts/manifest/site.ts";
import { RULES, validateManifest } from "../../../scripts/manifest/validate.ts";

const VALID = manifestFor({ origin: LOCAL_ORIGIN, clientId: "5f0c3a52-6f4e-4b0e-9a56-0f1b3a5b7c9d" });

type Break = { readonly rule: string; readonly how: string; readonly change: (manifest: string) => string };

const swap =
  (found: string | RegExp, put: string) =>
  (manifest: string): string =>
    manifest.replace(found, put);

const BREAKS: readonly Break[] = [
  { rule: "xml", how: "an element that is not closed", change: swap("</Hosts>", "") },
  {
    rule: "order",
    how: "the version before the id",
    change: swap(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1"),
  },
  { rule: "order", how: "no support address", change: swap(/<SupportUrl [^>]*>/, "") },
  {
    rule: "order",
    how: "a tab with its label first",
    change: swap(/(<CustomTab [^>]*>)/, '$1<Label resid="Tab.Label"/>'),
  },
  { rule: "host-order", how: "no runtimes", change: swap(/<Runtimes>[\s\S]*<\/Runtimes>/, "") },
  { rule: "custom-functions", how: "no metadata", change: swap(/<Metadata>[\s\S]*<\/Metadata>/, "") },
  {
    rule: "no-namespace",
    how: "a namespace",
    change: swap("</Metadata>", '</Metadata><Namespace resid="Tab.Label"/>'),
  },
  {
    rule: "no-taskpane-id",
    how: "a pane id",
    change: swap(
      '<Action xsi:type="ShowTaskpane">',
      '<Action xsi:type="ShowTaskpane"><TaskpaneId>A</TaskpaneId>',
    ),
  },
  {
    rule: "shared-runtime",
    how: "another function file",
    change: swap('<FunctionFile resid="Pane.Url"', '<FunctionFile resid="Help.Url"'),
  },
  { rule: "shared-runtime", how: "a short life", change: swap('lifetime="long"', 'lifetime="short"') },
  { rule: "id", how: "an id that is none", change: swap(/<Id>[^<]*/, "<Id>fieldsheet") },
  { rule: "version", how: "three numbers", change: swap(/<Version>[^<]*/, "<Version>1.2.3") },
  {
    rule: "requirement",
    how: "no shared runtime asked for",
    change: swap('Name="SharedRuntime"', 'Name="ExcelApi"'),
  },
  {
    rule: "resid-length",
    how: "a long resource id",
    change: (text) => text.replaceAll("Tab.Label", "T".repeat(33)),
  },
  {
    rule: "resid-resolves",
    how: "a resource that is not there",
    change: swap('<Label resid="Tab.Label"', '<Label resid="Tab.Name"'),
  },
  {
    rule: "resid-resolves",
    how: "a resource twice",
    change: swap('<bt:Url id="Help.Url"', '<bt:Url id="Pane.Url"'),
  },
  {
    rule: "text-length",
    how: "a long label",
    change: swap('id="Tab.Label" DefaultValue="', `id="Tab.Label" DefaultValue="${"x".repeat(126)}`),
  },
  {
    rule: "text-length",
    how: "a long tip",
    change: swap('id="Pane.Tip" DefaultValue="', `id="Pane.Tip" DefaultValue="${"x".repeat(251)}`),
  },
  {
    rule: "locales",
    how: "no Chinese label",
    change: swap(/(id="Tab.Label"[^>]*>)\s*<bt:Override[^>]*>/, "$1"),
  },
  { rule: "locales", how: "another default", change: swap("<DefaultLocale>en-US", "<DefaultLocale>en-GB") },
  {
    rule: "https",
    how: "http",
    change: swap(/<SupportUrl DefaultValue="https:/, '<SupportUrl DefaultValue="http:'),
  },
  {
    rule: "one-origin",
    how: "a foreign icon",
    change: swap(/<IconUrl DefaultValue="https:\/\/[^/]*/, '<IconUrl DefaultValue="https://cdn.example'),
  },
  { rule: "served", how: "a page that is not there", change: swap(/console\.html/, "help.html") },
  {
    rule: "served",
    how: "metadata that is not there",
    change: swap("/functions.json", "/functions.v2.json"),
  },
  { rule: "ribbon-icons", how: "no large icon", change: swap(/<bt:Image size="80"[^>]*>/, "") },
  {
    rule: "icon-sizes",
    how: "an icon of another size",
    change: swap('"16" resid="Icon.16"', '"16" resid="Icon.32"'),
  },
];

const rulesBroken = (manifest: string): string[] =>
  validateManifest(manifest, sourceSite).map(({ rule }) => rule);

describe("the manifest rules", () => {
  it("take our manifest, with sign-in by Microsoft and without", () => {
    expect(validateManifest(VALID, sourceSite)).toEqual([]);
    expect(validateManifest(manifestFor({ origin: LOCAL_ORIGIN }), sourceSite)).toEqual([]);
  });

  it.each(BREAKS)("$rule refuses $how", ({ rule, change }) => {
    const broken = change(VALID);
    expect(broken).not.toBe(VALID);
    expect(rulesBroken(broken)).toContain(rule);
  });

  it("are each broken by at least one of these tests", () => {
    const tested = new Set(BREAKS.map(({ rule }) => rule));
    expect(RULES.map(({ name }) => name).filter((name) => !tested.has(name))).toEqual([]);
  });
});
