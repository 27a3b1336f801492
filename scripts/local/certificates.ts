import { existsSync, readFileSync } from "node:fs";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { CERTS } from "./paths.ts";

/** Whether `npm run certs` has been run: the local server is then served over https. */
export function hasCertificates(): boolean {
  return existsSync(CERTS.certificate) && existsSync(CERTS.key);
}

/** The local server's key and certificate, or undefined for http. */
export function localCertificate(): { key: string; cert: string } | undefined {
  if (!hasCertificates()) return undefined;
  return { key: readFileSync(CERTS.key, "utf8"), cert: readFileSync(CERTS.certificate, "utf8") };
}

/** Lets this process, and no other, call the local server over https. */
export function trustLocalAuthority(): void {
  if (!existsSync(CERTS.authority)) return;
  setDefaultCACertificates([...getCACertificates("default"), readFileSync(CERTS.authority, "utf8")]);
}
