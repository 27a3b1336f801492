import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { BODY_BYTES_MAX, FILE_BYTES_MAX } from "#shared/contract/limits";
import type { AppEnv } from "./app-env.ts";
import { ProblemError } from "./problem-error.ts";

const ofRequests = bodyLimit({
  maxSize: BODY_BYTES_MAX,
  onError: () => {
    throw new ProblemError("request/too-large", { max: BODY_BYTES_MAX });
  },
});

const ofFiles = bodyLimit({
  maxSize: FILE_BYTES_MAX,
  onError: () => {
    throw new ProblemError("attachment/too-large", { megabytes: FILE_BYTES_MAX / 1_000_000 });
  },
});

/** Refuses bodies over the limit; files, which come to `path`, have one of their own. */
export function limitBody(path: string) {
  return createMiddleware<AppEnv>(async function limited(c, next) {
    return (c.req.path === path ? ofFiles : ofRequests)(c, next);
  });
}
