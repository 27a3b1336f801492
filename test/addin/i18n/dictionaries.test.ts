import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { EN_US } from "../../../addin/i18n/en-US.ts";
import { placeholdersOf } from "../../../addin/i18n/fill-text.ts";
import { ZH_CN } from "../../../addin/i18n/zh-CN.ts";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const I18N = path.join(ROOT, "addin/i18n");
const Dictionary = z.record(z.string(), z.string());
const CHINESE = /\p{Script=Han}/u;

/** Starts of keys whose ends are made while running, as in `sign-in.${outcome}`. */
const COMPOSED = /`([a-z][\w-]*(?:\.[\w-]+)*\.(?:[\w-]+-)?)\$\{/g;

/** The features that have a dictionary of their own: `pane` for `pane.en-US.ts` and `pane.zh-CN.ts`. */
const FEATURES = featuresOf("en-US");
const PAIRS = await Promise.all(
  FEATURES.map(async (feature) => ({
    feature,
    english: await dictionary(`${feature}.en-US.ts`),
    chinese: await dictionary(`${feature}.zh-CN.ts`),
  })),
);
const code = ["addin", "scripts"].flatMap(sourcesOf).join("\n");
const composed = [...code.matchAll(COMPOSED)].map(([, start = ""]) => start);

function featuresOf(language: string): string[] {
  const ending = `.${language}.ts`;
  return readdirSync(I18N)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));
}

async function dictionary(file: string): Promise<Record<string, string>> {
  const module: unknown = await import(path.join(I18N, file));
  const [only, ...more] = Object.values(z.record(z.string(), Dictionary).parse(module));
  expect(more).toEqual([]);
  return only ?? {};
}

function sourcesOf(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(ROOT, folder, file))
    .filter((file) => path.dirname(file) !== I18N)
    .map((file) => readFileSync(file, "utf8"));
}

function placeholders(text: string): string[] {
  return placeholdersOf(text).toSorted();
}

function isUsed(key: string): boolean {
  return code.includes(`"${key}"`) || composed.some((start) => key.startsWith(start));
}

it("every feature's dictionary is there in both languages", () => {
  expect(featuresOf("zh-CN")).toEqual(FEATURES);
});

it("the shared dictionary has the same keys in both languages", () => {
  expect(Object.keys(ZH_CN).toSorted()).toEqual(Object.keys(EN_US).toSorted());
});

describe.each(PAIRS)("the dictionary of $feature", ({ feature, english, chinese }) => {
  it("has the same keys in both languages, all of its own name", () => {
    expect(Object.keys(chinese).toSorted()).toEqual(Object.keys(english).toSorted());
    expect(Object.keys(english).filter((key) => !key.startsWith(`${feature}.`))).toEqual([]);
  });

  it("says every text in its own language, with the same placeholders", () => {
    for (const [key, text] of Object.entries(english)) {
      expect([key, CHINESE.test(text), text.trim()]).toEqual([key, false, text]);
      expect([key, placeholders(chinese[key] ?? "")]).toEqual([key, placeholders(text)]);
      expect([key, chinese[key]?.trim()]).not.toEqual([key, ""]);
    }
  });

  it("holds no key that nothing uses", () => {
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });
});
