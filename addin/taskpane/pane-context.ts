import { createContext, useContext, useMemo } from "react";
import { BUILD_EN_US } from "../i18n/build.en-US.ts";
import { BUILD_ZH_CN } from "../i18n/build.zh-CN.ts";
import { FORMS_EN_US } from "../i18n/forms.en-US.ts";
import { FORMS_ZH_CN } from "../i18n/forms.zh-CN.ts";
import { PANE_EN_US } from "../i18n/pane.en-US.ts";
import { PANE_ZH_CN } from "../i18n/pane.zh-CN.ts";
import { SHEET_EN_US } from "../i18n/sheet.en-US.ts";
import { SHEET_ZH_CN } from "../i18n/sheet.zh-CN.ts";
import { CONTEST_EN_US } from "../i18n/contest.en-US.ts";
import { CONTEST_ZH_CN } from "../i18n/contest.zh-CN.ts";
import { STAND_IN_EN_US } from "../i18n/stand-in.en-US.ts";
import { STAND_IN_ZH_CN } from "../i18n/stand-in.zh-CN.ts";
import { TODAY_EN_US } from "../i18n/today.en-US.ts";
import { TODAY_ZH_CN } from "../i18n/today.zh-CN.ts";
import { useAppearance } from "../ui/Appearance.tsx";
import { createSpeak, type Speak } from "../ui/speak.ts";
import type { PaneServices } from "./services.ts";

const ENGLISH = {
  ...PANE_EN_US,
  ...FORMS_EN_US,
  ...BUILD_EN_US,
  ...SHEET_EN_US,
  ...TODAY_EN_US,
  ...STAND_IN_EN_US,
  ...CONTEST_EN_US,
};
const CHINESE = {
  ...PANE_ZH_CN,
  ...FORMS_ZH_CN,
  ...BUILD_ZH_CN,
  ...SHEET_ZH_CN,
  ...TODAY_ZH_CN,
  ...STAND_IN_ZH_CN,
  ...CONTEST_ZH_CN,
};

/** A key of the pane's own dictionaries. */
export type PaneKey = keyof typeof ENGLISH;

/** Says a text of the pane. */
export type Say = Speak<PaneKey>;

export const ServicesContext = createContext<PaneServices | undefined>(undefined);

/** What the pane is built from. */
export function useServices(): PaneServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("useServices needs <ServicesContext> above it.");
  return services;
}

/** Speaks the pane's texts in the language of the page. */
export function useSay(): Say {
  const { language } = useAppearance();
  return useMemo(() => createSpeak(language, language === "zh-CN" ? CHINESE : ENGLISH), [language]);
}
