import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** A deep green-blue; step 80 carries white text at 5.1:1, step 110 stands on dark grey at 6:1. */
const BRAND: BrandVariants = {
  10: "#021916",
  20: "#082a26",
  30: "#0a3b35",
  40: "#0a4b44",
  50: "#095a52",
  60: "#07655c",
  70: "#047066",
  80: "#057a6f",
  90: "#2a8c82",
  100: "#48a096",
  110: "#63b3aa",
  120: "#7fc4bc",
  130: "#9cd3cd",
  140: "#b9e2dd",
  150: "#d6f0ed",
  160: "#effaf8",
};

const FONT = `"Segoe UI Variable Text", "Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", -apple-system, system-ui, sans-serif`;

/** The look by day. */
export const LIGHT_THEME: Theme = { ...createLightTheme(BRAND), fontFamilyBase: FONT };

/** Fluent's own red for text is 4.2:1 on the dark background; this one is 7:1. */
const RED_BY_NIGHT = "#eeacb2";

/** The look by night. Fluent's dark theme takes brighter steps for text. */
export const DARK_THEME: Theme = {
  ...createDarkTheme(BRAND),
  fontFamilyBase: FONT,
  colorBrandForeground1: BRAND[110],
  colorBrandForeground2: BRAND[120],
  colorBrandForegroundLink: BRAND[120],
  colorBrandForegroundLinkHover: BRAND[130],
  colorStatusDangerForeground1: RED_BY_NIGHT,
};
