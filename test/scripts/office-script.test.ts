import { describe, expect, it } from "vitest";
import { OFFICE_SCRIPT_ADDRESS, withLocalOfficeScript } from "../../scripts/local-server/office-script.ts";

const page = (address: string) => `<!doctype html>
<html lang="zh-CN"><head>
<script src="${address}"></script>
<link rel="icon" href="https://appsforoffice.microsoft.com/icon.png">
<script type="module" src="/assets/taskpane.js"></script>
</head><body>办公 &amp; office.js from appsforoffice.microsoft.com/lib/1/hosted/office.js</body></html>
`;

describe("withLocalOfficeScript", () => {
  it.each([
    ["https", "/office/office.js"],
    ["http", "/workbench/office-loader.js"],
  ] as const)("over %s changes the one address to %s and nothing else", (protocol, local) => {
    expect(withLocalOfficeScript(page(OFFICE_SCRIPT_ADDRESS), protocol)).toBe(page(local));
  });

  it("leaves a page without office.js as it is", () => {
    const other = page("https://appsforoffice.microsoft.com/lib/1/hosted/office.debug.js");
    expect(withLocalOfficeScript(other, "http")).toBe(other);
  });
});
