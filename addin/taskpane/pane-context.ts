import { createContext, useContext, useMemo } from "react";
import { PANE_EN_US } from "../i18n/pane.en-US.ts";
import { PANE_ZH_CN } from "../i18n/pane.zh-CN.ts";
import { useAppearance } from "../ui/Appearance.tsx";
import { createSpeak, type Speak } from "../ui/speak.ts";
import type { PaneServices } from "./services.ts";

/** A key of the pane's own dictionary. */
export type PaneKey = keyof typeof PANE_EN_US;

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
  return useMemo(() => createSpeak(language, language === "zh-CN" ? PANE_ZH_CN : PANE_EN_US), [language]);
}
