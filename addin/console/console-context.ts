import { createContext, useContext, useMemo } from "react";
import { CONSOLE_TEXTS_EN_US } from "./texts.en-US.ts";
import { CONSOLE_TEXTS_ZH_CN } from "./texts.zh-CN.ts";
import { useAppearance } from "../ui/Appearance.tsx";
import { createSpeak, type Speak } from "../ui/speak.ts";
import type { ConsoleServices } from "./compose-console.ts";

export const ConsoleContext = createContext<ConsoleServices | undefined>(undefined);

/** What the console is built from. */
export function useConsole(): ConsoleServices {
  const services = useContext(ConsoleContext);
  if (!services) throw new Error("useConsole needs <ConsoleContext> above it.");
  return services;
}

/** Speaks the console's texts in the language of the page. */
export function useConsoleSay(): Speak<keyof typeof CONSOLE_TEXTS_EN_US> {
  const { language } = useAppearance();
  return useMemo(
    () => createSpeak(language, language === "zh-CN" ? CONSOLE_TEXTS_ZH_CN : CONSOLE_TEXTS_EN_US),
    [language],
  );
}
