import { rm } from "node:fs/promises";
import { runCommand, PlainError } from "./console/plain-error.ts";
import { trustLocalAuthority } from "./local/certificates.ts";
import { LOCAL } from "./local/paths.ts";
import { runningAddress } from "./local/server-address.ts";

await runCommand(async () => {
  trustLocalAuthority();
  const address = await runningAddress();
  if (address !== undefined) {
    throw new PlainError(`Fieldsheet runs at ${address}; stop it with Ctrl-C first, then reset.`);
  }
  await rm(LOCAL.state, { recursive: true, force: true });
  console.log(
    "The local database and files are deleted. `npm start` begins with the demonstration company again.",
  );
});
