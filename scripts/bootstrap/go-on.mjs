import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { nodeToGoOnWith } from "./bundled-node.mjs";

/**
 * Runs a command's TypeScript under the bundled Node and ends as it ends.
 * @param {string} root
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
export async function goOn(root, command, args) {
  const node = nodeToGoOnWith(root);
  if (node === undefined) {
    throw new Error(
      `There is no bundled Node for ${process.platform}-${process.arch}; install Node 26 or later and run the command again.`,
    );
  }
  const path = `${join(root, "node_modules", ".bin")}${delimiter}${process.env["PATH"] ?? ""}`;
  const child = spawn(node, [join(root, "scripts", `${command}.ts`), ...args], {
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  });
  // Ctrl-C reaches both processes; this one waits for the other to stop cleanly.
  process.on("SIGINT", () => {});
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.once("error", (error) =>
      reject(new Error(`The bundled Node could not be started: ${error.message}`)),
    );
    child.once("close", (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}
