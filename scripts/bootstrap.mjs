// `node scripts/bootstrap.mjs COMMAND …`: from a bare clone on Node 20 to a command in TypeScript.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = 20;
const COMMANDS = [
  "start",
  "test",
  "reset",
  "import",
  "rebuild",
  "token",
  "certs",
  "manifest",
  "bench",
  "scale",
];

const [command = "", ...args] = process.argv.slice(2);
try {
  if (!COMMANDS.includes(command)) {
    throw new Error(`There is no command "${command}"; the commands are ${COMMANDS.join(", ")}.`);
  }
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
    throw new Error(
      `Fieldsheet needs Node ${OLDEST_NODE} or later, and this is ${process.versions.node}: update Node.`,
    );
  }
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const { installWhenNeeded } = await import("./bootstrap/install.mjs");
  const { goOn } = await import("./bootstrap/go-on.mjs");
  await installWhenNeeded(root);
  await goOn(root, command, args);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
