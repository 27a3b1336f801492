import "./scripts/build/quiet-cloudflare.ts";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { newIssuerKey } from "./scripts/local/issuer-key.ts";

process.env["TZ"] = "UTC";

// A limit is there to end what hangs, not to time: a slow machine takes its time.
const LIMITS = { testTimeout: 120_000, hookTimeout: 180_000 };

/** The tests that run under Node itself. */
const inNode = (name: string) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    environment: "node" as const,
    fsModuleCache: false,
    ...LIMITS,
  },
});

export default defineConfig(async () => ({
  test: {
    // Tests in workerd cannot read Vitest's module cache on disk.
    fsModuleCache: false,
    // A project may be empty under a filter; `npm test` says what ran.
    passWithNoTests: true,
    projects: [
      inNode("shared"),
      inNode("scripts"),
      inNode("conformance"),
      inNode("reliability"),
      {
        test: { ...inNode("addin").test, exclude: ["**/*.dom.test.*"] },
      },
      {
        plugins: [react()],
        test: {
          ...inNode("addin").test,
          name: "addin-dom",
          include: ["test/addin/**/*.dom.test.{ts,tsx}"],
          environment: "happy-dom" as const,
        },
      },
      {
        test: {
          ...inNode("e2e").test,
          globalSetup: ["test/e2e/support/seed-demonstration.ts"],
          fileParallelism: false,
          retry: 0,
          // A cell changes when a send has come back and the workbook has calculated: a slow machine takes its time.
          expect: { poll: { timeout: 60_000 } },
          testTimeout: 240_000,
          hookTimeout: 180_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            remoteBindings: false,
            wrangler: { configPath: "./wrangler.jsonc" },
            miniflare: {
              d1Databases: { DISTRICT_DB: "district" },
              bindings: {
                ENVIRONMENT: "development",
                LOCAL_ISSUER_KEY: JSON.stringify(await newIssuerKey()),
                TEST_MIGRATIONS: await readD1Migrations("functions/migrations"),
              },
            },
          }),
        ],
        test: {
          name: "functions",
          include: ["test/functions/**/*.test.ts"],
          fsModuleCache: false,
          ...LIMITS,
          // One workerd for all files: ten times faster than one each. Files see each other's rows.
          isolate: false,
          maxWorkers: 1,
        },
      },
    ],
  },
}));
