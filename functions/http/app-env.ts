import type { Deps } from "../deps.ts";
import type { Viewer } from "../features/identity/viewer.ts";

/** What a request carries through Hono. */
export type AppEnv = {
  Bindings: Env;
  Variables: {
    deps: Deps;
    requestId: string;
    viewer: Viewer;
    problem: string;
    cause: string;
  };
};
