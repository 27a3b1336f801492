import { defineConfig } from "vite";
import { viteOptions } from "./scripts/build/vite-options.ts";

/** `vite build` makes what is deployed; `--mode workbench` and the development server have the workbench too. */
export default defineConfig(({ command, mode }) =>
  viteOptions({ local: command === "serve" || mode === "workbench" }),
);
