import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isInstalled } from "./installed.mjs";

/**
 * Runs `npm ci` when the lock file asks for something else than what is installed. It says so on stderr, so
 * that a command's own output stays clean.
 * @param {string} root
 * @returns {Promise<void>}
 */
export async function installWhenNeeded(root) {
  const record = join(root, "node_modules", ".package-lock.json");
  const lock = readJson(join(root, "package-lock.json"));
  if (isInstalled(lock, existsSync(record) ? readJson(record) : undefined)) return;
  const started = Date.now();
  const elapsed = () => `${Math.round((Date.now() - started) / 1000)} s`;
  process.stderr.write("Installing the packages of package-lock.json (about 1 GB on disk, once) …\n");
  const ticking = setInterval(
    () => {
      process.stderr.write(
        process.stderr.isTTY ? `\r  installing, ${elapsed()} ` : `  installing, ${elapsed()}\n`,
      );
    },
    process.stderr.isTTY ? 1000 : 15_000,
  );
  try {
    await npmCi(root);
  } finally {
    clearInterval(ticking);
  }
  process.stderr.write(`${process.stderr.isTTY ? "\r" : ""}  installed in ${elapsed()}\n`);
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

/**
 * @param {string} root
 * @returns {Promise<void>}
 */
function npmCi(root) {
  const cli = process.env["npm_execpath"];
  const script = cli !== undefined && /\.c?js$/.test(cli);
  const [command, args] = script ? [process.execPath, [cli, "ci"]] : ["npm", ["ci"]];
  // Windows finds npm.cmd only through a shell; nothing of the line comes from outside.
  const shell = !script && process.platform === "win32";
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      shell,
      stdio: ["ignore", process.stderr, process.stderr],
    });
    child.once("error", (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.once("close", (code) => {
      if (code === 0) resolve();
      else {
        reject(
          new Error(
            `npm ci ended with ${code}; the lines above say why. Check the network and the npm registry, stop a running Fieldsheet, and run the command again.`,
          ),
        );
      }
    });
  });
}
