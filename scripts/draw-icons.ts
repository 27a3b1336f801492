import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./browser/find-chromium.ts";
import { PlainError, runCommand } from "./console/plain-error.ts";
import { ROOT } from "./local/paths.ts";

const FOLDER = path.join(ROOT, "addin/public/icons");

/** Sizes in pixels, each with the drawing that reads best at it. */
const ICONS = [
  { size: 16, drawing: "icon-small.svg" },
  { size: 32, drawing: "icon.svg" },
  { size: 64, drawing: "icon.svg" },
  { size: 80, drawing: "icon.svg" },
] as const;

/** Draws the PNG icons anew from their SVGs, in a browser. */
await runCommand(async () => {
  const found = await findChromium();
  if (!found)
    throw new PlainError("There is no Chromium to draw the icons with: install one, or set CHROMIUM_PATH.");
  const { executablePath, args } = found;
  const browser = await chromium.launch({ executablePath, args });
  try {
    for (const { size, drawing } of ICONS) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      const svg = readFileSync(path.join(FOLDER, drawing), "utf8");
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      writeFileSync(path.join(FOLDER, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
});
