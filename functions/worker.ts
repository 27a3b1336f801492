import { HANDBOOK } from "#shared/handbook/index";
import { createApp } from "./app.ts";
import { depsFrom } from "./deps.ts";
import { publishHandbook } from "./features/rulebook/publish-handbook.ts";

const app = createApp(depsFrom);

export default {
  fetch: app.fetch,
  /** Brings the definitions of a new release into the database without anybody having to ask. */
  async scheduled(_controller, env) {
    const deps = depsFrom(env);
    await publishHandbook(deps.db, HANDBOOK, new Date(deps.now()).toISOString());
  },
} satisfies ExportedHandler<Env>;
