import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createCA, createCert } from "mkcert";
import { runCommand, PlainError } from "./console/plain-error.ts";
import { CERTS, LOCAL } from "./local/paths.ts";

const DAYS = 365;

await runCommand(async () => {
  if (existsSync(CERTS.authority)) {
    throw new PlainError(
      `There are certificates in ${LOCAL.certs} already; delete that folder to make new ones, and trust the new authority again.`,
    );
  }
  const name = "Fieldsheet local development";
  // The authority's key is thrown away: whoever trusts this authority trusts these certificates and no others.
  const ca = await createCA({
    organization: name,
    countryCode: "CN",
    state: name,
    locality: name,
    validity: DAYS,
  });
  const server = await createCert({ ca, domains: ["127.0.0.1", "localhost"], validity: DAYS });
  await mkdir(LOCAL.certs, { recursive: true });
  await writeFile(CERTS.key, server.key, { mode: 0o600 });
  await writeFile(CERTS.certificate, server.cert);
  await writeFile(CERTS.authority, ca.cert);
  console.log(`Made certificates for 127.0.0.1 and localhost in ${LOCAL.certs}; they hold ${DAYS} days.

Excel and browsers must trust the authority that signed them:

  Windows  certutil -user -addstore Root "${CERTS.authority}"
  macOS    security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${CERTS.authority}"
  Linux    sudo cp "${CERTS.authority}" /usr/local/share/ca-certificates/fieldsheet-local.crt && sudo update-ca-certificates
           (Chrome and Firefox keep their own lists: import the file there under Authorities)

\`npm start\` serves https from now on; delete the folder to go back to http.`);
});
